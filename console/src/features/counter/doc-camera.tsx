import { CAMERA } from '@huiyin/shared/labels/counter';
import { Button, Modal, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { type CameraFault, cameras, faultOf, keepCamera, openCamera, shoot } from './camera';

interface Props {
  onPhoto: (file: File) => void;
}

/** A document camera on the desk: what lies under it is photographed with the space bar, page after page. */
export const DocCamera = ({ onPhoto }: Props) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{CAMERA.open}</Button>
      <Modal
        open={open}
        title={CAMERA.title}
        footer={null}
        width={760}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <Looking onPhoto={onPhoto} />
      </Modal>
    </>
  );
};

const stop = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop();
};

const Looking = ({ onPhoto }: Props) => {
  const [fault, setFault] = useState<CameraFault | null>(null);
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [devices, setDevices] = useState<MediaDeviceInfo[]>([]);
  const [turn, setTurn] = useState(0);
  const [taken, setTaken] = useState(0);
  const video = useRef<HTMLVideoElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened anew when asked again
  useEffect(() => {
    let gone = false;
    let own: MediaStream | null = null;
    setFault(null);
    setStream(null);
    openCamera()
      .then(async (opened) => {
        own = opened;
        if (gone) return stop(opened);
        setStream(opened);
        setDevices(await cameras());
      })
      .catch((error: unknown) => !gone && setFault(faultOf(error)));
    return () => {
      gone = true;
      if (own) stop(own);
    };
  }, [turn]);
  useEffect(() => {
    if (video.current && stream) video.current.srcObject = stream;
  }, [stream]);
  const take = async () => {
    if (!video.current || !stream) return;
    const file = await shoot(video.current);
    if (!file) return;
    onPhoto(file);
    setTaken((n) => n + 1);
  };
  if (fault)
    return (
      <div className="camera-fault" role="alert">
        <p>{CAMERA[fault]}</p>
        <Button onClick={() => setTurn((n) => n + 1)}>{CAMERA.retry}</Button>
      </div>
    );
  return (
    <div className="camera">
      {stream ? null : <p className="soft">{CAMERA.asking}</p>}
      <video ref={video} className="camera-view" autoPlay playsInline muted />
      <div className="row row-wrap">
        <Button type="primary" size="large" disabled={!stream} autoFocus onClick={() => void take()}>
          {CAMERA.shoot}
        </Button>
        {devices.length > 1 && (
          <Select
            aria-label={CAMERA.device}
            defaultValue={stream?.getVideoTracks()[0]?.getSettings().deviceId}
            options={devices.map((d, i) => ({ value: d.deviceId, label: d.label || `${i + 1}` }))}
            onChange={(id: string) => {
              keepCamera(id);
              setTurn((n) => n + 1);
            }}
          />
        )}
        {taken > 0 && <span role="status">{CAMERA.taken(taken)}</span>}
      </div>
    </div>
  );
};
