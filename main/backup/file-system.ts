/** One file of a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** A file that is being written. */
export interface FileWriter {
  write(bytes: Uint8Array): Promise<void>;
  /** Resolves when the bytes are on the disk, not merely on their way. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** A file that is read by range. */
export interface FileReader {
  readonly size: number;
  /** Fewer bytes than asked for only at the end. */
  read(offset: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** The part of a file system that backups need: small, so that every step of it can be made to fail in a test. */
export interface BackupFileSystem {
  /** The ordinary files of a folder. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** Fails where the file exists. */
  create(folder: string, name: string): Promise<FileWriter>;
  open(folder: string, name: string): Promise<FileReader>;
  rename(folder: string, from: string, to: string): Promise<void>;
  remove(folder: string, name: string): Promise<void>;
  /** Makes new names last through a power cut. */
  syncFolder(folder: string): Promise<void>;
  freeBytes(folder: string): Promise<number>;
}
