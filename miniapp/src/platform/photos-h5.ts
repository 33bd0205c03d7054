const files = new Map<string, File>();

/** The file behind a blob's address that `pickFiles` gave. */
export const fileBehind = (path: string): File | undefined => files.get(path);

/** A path for a file of this page, good for showing and sending. */
export const addressOf = (file: File): string => {
  const path = URL.createObjectURL(file);
  files.set(path, file);
  return path;
};

/** Opens the browser's own chooser; an empty list when it was closed. `path` is a blob's address. */
export const pickFiles = (most: number): Promise<{ path: string; bytes: number }[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*,application/pdf';
    input.multiple = most > 1;
    input.style.display = 'none';
    const finish = () => {
      const picked = Array.from(input.files ?? []).slice(0, most);
      input.remove();
      resolve(picked.map((file) => ({ path: addressOf(file), bytes: file.size })));
    };
    input.addEventListener('change', finish);
    input.addEventListener('cancel', finish);
    document.body.append(input);
    input.click();
  });
