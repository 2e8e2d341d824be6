import { type Connection, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Room } from './room.ts';
import { fileOf, isFolder, pathOf } from './roots.ts';

/** What is open at a place of the protocol. */
export interface OpenPlace {
  room: Room;
  root: string;
  file: string;
}

/** The handbooks of a workspace, by their roots, and the texts that are open in the editor. */
export class Rooms {
  readonly documents = new TextDocuments(TextDocument);
  /** Whether the editor can rename files. */
  canMove = false;
  #folders: string[] = [];
  readonly #rooms = new Map<string, Room>();
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  setFolders(uris: readonly string[]): void {
    this.#folders = uris
      .map((uri) => pathOf(uri)?.replace(/[\\/]+$/, ''))
      .filter((path) => path !== undefined && isFolder(path)) as string[];
  }

  judgeFolders(): void {
    for (const folder of this.#folders) this.#roomOf(folder).judgeSoon(0);
  }

  /** Follows what is opened, typed, saved and closed; files outside of the workspace are let be. */
  listen(): void {
    this.documents.onDidChangeContent(({ document }) => {
      const place = this.at(document.uri);
      if (place !== undefined) place.room.typed(place.file, document.getText());
    });
    this.documents.onDidClose(({ document: { uri } }) => {
      const place = this.at(uri);
      place?.room.closed(place.file);
    });
    this.documents.onDidSave(({ document: { uri } }) => this.#onDisk(uri));
    this.documents.listen(this.#connection);
    this.#connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri } of changes) if (this.documents.get(uri) === undefined) this.#onDisk(uri);
    });
    this.#connection.onNotification('workspace/didChangeWorkspaceFolders', () => void this.#askForFolders());
  }

  /** The room of a file; undefined for what is no file of the workspace. */
  at(uri: string): OpenPlace | undefined {
    const found = fileOf(uri, this.#folders);
    return found && { ...found, room: this.#roomOf(found.root) };
  }

  dispose(): void {
    for (const room of this.#rooms.values()) room.dispose();
  }

  /** Settings, schemas and files that are not open are read from disk. */
  #onDisk(uri: string): void {
    const place = this.at(uri);
    if (place === undefined || /(?:^|\/)(?:\.git|node_modules|build|dist)\//.test(place.file)) return;
    const isOpenPage = this.documents.get(uri) !== undefined && /^(?:docs|runbooks)\//.test(place.file);
    if (!isOpenPage) place.room.workspace.touch();
    place.room.judgeSoon();
  }

  #roomOf(root: string): Room {
    const known = this.#rooms.get(root);
    if (known !== undefined) return known;
    const room = new Room(root, this.#connection);
    this.#rooms.set(root, room);
    return room;
  }

  async #askForFolders(): Promise<void> {
    const folders = await this.#connection.workspace.getWorkspaceFolders();
    this.setFolders((folders ?? []).map(({ uri }) => uri));
    this.judgeFolders();
  }
}
