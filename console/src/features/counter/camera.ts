/** Why there is no picture: each has its own sentence. */
export type CameraFault = 'absent' | 'refused' | 'busy' | 'insecure';

/** Which camera this PC's clerks chose last; of a device, not of a person. */
const KEY = 'huiyin.camera';

export const keepCamera = (deviceId: string): void => localStorage.setItem(KEY, deviceId);

/** As sharp as it gives: small print must be read. */
const SIZE = { width: { ideal: 2592 }, height: { ideal: 1944 } };

class NoCamera extends Error {
  override name = 'InsecureContext';
}

/** Asks the browser for the camera. Rejects with the browser's own error; `faultOf` reads it. */
export const openCamera = async (): Promise<MediaStream> => {
  // Browsers hide it from pages that came over plain http.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) throw new NoCamera();
  const deviceId = localStorage.getItem(KEY);
  return devices.getUserMedia({ video: { ...SIZE, ...(deviceId ? { deviceId: { ideal: deviceId } } : {}) } });
};

const FAULTS: Readonly<Record<string, CameraFault>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotReadableError: 'busy',
  AbortError: 'busy',
  InsecureContext: 'insecure',
};

export const faultOf = (error: unknown): CameraFault => FAULTS[(error as Error).name] ?? 'absent';

export const cameras = async (): Promise<MediaDeviceInfo[]> =>
  (await navigator.mediaDevices.enumerateDevices()).filter(({ kind }) => kind === 'videoinput');

/** What the camera sees now, as a photo; null before it sees anything. */
export const shoot = async (video: HTMLVideoElement): Promise<File | null> => {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  if (canvas.width === 0) return null;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.9));
  return blob && new File([blob], `camera-${Date.now()}.jpg`, { type: 'image/jpeg' });
};
