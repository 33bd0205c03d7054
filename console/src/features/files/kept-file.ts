/** A photo or PDF that was sent and waits to be handed in with a form. */
export interface KeptFile {
  id: string;
  name: string;
  mime: string;
}
