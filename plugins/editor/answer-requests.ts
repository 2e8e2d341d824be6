import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  ErrorCodes,
  type Location,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { complete, MOST_COMPLETIONS } from './complete.ts';
import { definitions } from './definitions.ts';
import { findReferences } from './find-references.ts';
import { hover } from './hover.ts';
import { planRename, type RenamePlan, renameable } from './plan-rename.ts';
import { quickFixes } from './quick-fixes.ts';
import type { OpenPlace, Rooms } from './rooms.ts';
import { uriOf } from './roots.ts';
import { offsetAt, rangeOf, toCompletionItem, toDiagnostic, toRange } from './to-protocol.ts';
import type { Place, View } from './view.ts';

type At = { textDocument: { uri: string }; position: { line: number; character: number } };

/** Where a question is asked. */
interface Asked extends OpenPlace {
  view: View;
  text: string;
  offset: number;
}

/** Answers what an editor asks: places in, the language's own functions, places out. */
export function answerRequests(connection: Connection, rooms: Rooms): void {
  const asked = async ({ textDocument: { uri }, position }: At): Promise<Asked | undefined> => {
    const place = rooms.at(uri);
    if (place === undefined || !(await place.room.ready())) return undefined;
    const view = place.room.workspace.view();
    const text = view?.handbook.textOf(place.file) ?? '';
    return view && { ...place, view, text, offset: offsetAt(text, position) };
  };
  const toLocation = ({ view, root }: Asked, { file, span }: Place): Location => ({
    uri: uriOf(root, file),
    range: rangeOf(view.handbook.textOf(file), span),
  });

  connection.onCompletion(async (params) => {
    const at = await asked(params);
    if (at === undefined) return [];
    const found = complete(at.view, at.file, at.offset);
    const items = found.map((completion) => toCompletionItem(at.text, at.offset, completion));
    return { items, isIncomplete: found.length >= MOST_COMPLETIONS };
  });
  connection.onHover(async (params) => {
    const at = await asked(params);
    const found = at && hover(at.view, at.file, at.offset);
    if (at === undefined || found === undefined) return null;
    const range = found.span && { range: rangeOf(at.text, found.span) };
    return { contents: { kind: 'plaintext', value: found.text }, ...range };
  });
  connection.onDefinition(async (params) => {
    const at = await asked(params);
    return at === undefined ? [] : definitions(at.view, at.file, at.offset).map((place) => toLocation(at, place));
  });
  connection.onReferences(async (params) => {
    const at = await asked(params);
    if (at === undefined) return [];
    const places = findReferences(at.view, at.file, at.offset, params.context.includeDeclaration);
    return places.map((place) => toLocation(at, place));
  });
  connection.onPrepareRename(async (params) => {
    const at = await asked(params);
    if (at === undefined) return null;
    const found = renameable(at.view, at.file, at.offset);
    if ('refused' in found) throw refuse(found.refused);
    return { range: rangeOf(at.text, found.span), placeholder: found.name };
  });
  connection.onRenameRequest(async (params) => {
    const at = await asked(params);
    if (at === undefined) return null;
    // Every place counts, so what was typed a moment ago is judged first.
    await at.room.judgeNow();
    const view = at.room.workspace.view() ?? at.view;
    const plan = planRename(view, at.file, at.offset, params.newName);
    if ('refused' in plan) throw refuse(plan.refused);
    if (plan.move !== undefined && !rooms.canMove) {
      throw refuse(
        `This editor cannot rename files on request; rename \`${plan.move.from}\` to \`${plan.move.to}\` by hand.`,
      );
    }
    return toWorkspaceEdit(plan, { ...at, view }, rooms);
  });
  connection.onCodeAction(({ textDocument: { uri }, range }) => {
    const place = rooms.at(uri);
    if (place === undefined) return [];
    const problems = place.room.diagnostics.of(place.file);
    return quickFixes(problems, range.start.line + 1, range.end.line + 1).map(
      ({ title, problem, text }): CodeAction => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [toDiagnostic(problem, (file) => uriOf(place.root, file))],
        isPreferred: true,
        edit: { changes: { [uri]: [{ range: toRange((problem.suggestion ?? problem).range), newText: text }] } },
      }),
    );
  });
}

function toWorkspaceEdit(
  { edits, move }: Exclude<RenamePlan, { refused: string }>,
  at: Asked,
  rooms: Rooms,
): WorkspaceEdit {
  const files = [...new Set(edits.map(({ file }) => file))];
  const changes = files.map((file) => {
    const uri = uriOf(at.root, file);
    const text = at.view.handbook.textOf(file);
    return {
      textDocument: { uri, version: rooms.documents.get(uri)?.version ?? null },
      edits: edits
        .filter((edit) => edit.file === file)
        .map(({ span, text: newText }) => ({ range: rangeOf(text, span), newText })),
    };
  });
  if (move === undefined) return { documentChanges: changes };
  const rename = { kind: 'rename' as const, oldUri: uriOf(at.root, move.from), newUri: uriOf(at.root, move.to) };
  return { documentChanges: [...changes, rename] };
}

function refuse(reason: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidRequest, reason);
}
