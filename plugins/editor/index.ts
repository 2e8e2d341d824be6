import {
  type Connection,
  createConnection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  StreamMessageWriter,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { answerRequests } from './answer-requests.ts';
import { EditorMessages, type EndOfMessages } from './read-messages.ts';
import { Rooms } from './rooms.ts';

interface Surroundings {
  version: string;
  /** Says a sentence to whoever started the server. */
  complain: (sentence: string) => void;
  /** Called when no more messages come. */
  ended: (end: EndOfMessages) => void;
}

/** Runs the language server over two streams, until the editor ends it or goes away. */
export function runEditor(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  { version, complain, ended }: Surroundings,
): void {
  const writer = new StreamMessageWriter(output);
  const connection = createConnection(new EditorMessages(input, writer, complain, ended), writer);
  const rooms = new Rooms(connection);
  let canWatch = false;
  connection.onInitialize((params) => {
    rooms.setFolders(foldersOf(params));
    canWatch = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    rooms.canMove = params.capabilities.workspace?.workspaceEdit?.resourceOperations?.includes('rename') === true;
    return { capabilities: CAPABILITIES, serverInfo: { name: 'handbook', version } };
  });
  connection.onInitialized(() => {
    if (canWatch) void watch(connection);
    rooms.judgeFolders();
  });
  rooms.listen();
  answerRequests(connection, rooms);
  connection.onShutdown(() => rooms.dispose());
  connection.listen();
}

const CAPABILITIES: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  completionProvider: { triggerCharacters: [':', ' ', '[', '(', '/', '#', '-'] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  codeActionProvider: { codeActionKinds: ['quickfix'] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

async function watch(connection: Connection): Promise<void> {
  const watchers = [{ globPattern: '**/*' }];
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}
