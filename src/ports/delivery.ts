/** A folder in the making, beside the place where it will appear. */
export interface StagedFolder extends AsyncDisposable {
  /** Path of a file of the folder while it is being made, its own folder being there. */
  pathFor(name: string): Promise<string>;
  addText(name: string, text: string): Promise<void>;
  /** Length of a file of the folder. */
  bytesOf(name: string): Promise<number>;
  /** Copies a file in. */
  addCopy(name: string, sourcePath: string): Promise<void>;
  /**
   * Puts the folder in its place instead of what stood there, by renaming.
   *
   * @param fingerprint what it was made of, for `deliveredFingerprint`
   */
  publish(fingerprint: string): Promise<void>;
}

/** Where the finished book goes. */
export interface Delivery {
  /**
   * Begins a new folder for `place`; disposing of it unpublished leaves no trace.
   *
   * @throws InputError when the folder can't be written
   */
  stage(place: string): Promise<StagedFolder>;
  /** What the folder at `place` was made of, when every file of it is still as long as delivered. */
  deliveredFingerprint(place: string): Promise<string | undefined>;
}
