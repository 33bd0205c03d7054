/**
 * What a person does with the mini-program and reads on it. One story is played by two hands: in a browser (H5) and on the real weapp
 * bundle. Things are found by their id, which both share; words are looked for as they stand on the screen.
 */
export interface Hand {
  /** Goes to a page as a link or a message would. */
  open(url: string): Promise<void>;
  tap(id: string): Promise<void>;
  /** Taps what carries these words. */
  tapWords(words: string): Promise<void>;
  type(id: string, text: string): Promise<void>;
  /** Takes a photo with the camera button of this id, and waits until it has been sent. */
  photo(id: string, file: string): Promise<void>;
  /** Waits until the words can be read. */
  reads(words: string): Promise<void>;
  /** Everything to be read now. */
  text(): Promise<string>;
  has(id: string): Promise<boolean>;
  /** Waits until it is no longer there. */
  gone(id: string): Promise<void>;
  /** Waits for the page of this id. */
  arrives(pageId: string): Promise<void>;
  /** The id that the open page was given: `?id=…`. */
  openId(): Promise<string>;
  /** Keeps a picture, where there is one. */
  look(name: string): Promise<void>;
}
