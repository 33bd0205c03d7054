/** Opens the browser's own chooser; an empty list when it was closed. `path` is a blob's address. */
export const pickFiles = (most: number): Promise<{ path: string; bytes: number }[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*,application/pdf';
    input.multiple = most > 1;
    input.style.display = 'none';
    const finish = () => {
      const files = Array.from(input.files ?? []).slice(0, most);
      input.remove();
      resolve(files.map((file) => ({ path: URL.createObjectURL(file), bytes: file.size })));
    };
    input.addEventListener('change', finish);
    input.addEventListener('cancel', finish);
    document.body.append(input);
    input.click();
  });
