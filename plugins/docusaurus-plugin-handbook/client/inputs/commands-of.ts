/** The languages of a session: what was typed, behind prompts, and what was answered. */
const SESSIONS = /^(?:console|shell-?session|sh-session|bash-session|terminal)$/i;
const PROMPT = /^[ \t]*(?:\([\w.-]+\)[ \t]*)?(?:[\w.-]+@[\w.-]+[^$#%>]{0,100}|\[[^\]]{1,100}\])?([$#%])[ \t]+/;

/**
 * What is worth copying from a block of code: of a session the commands alone, without prompts and answers. A block in
 * another language is a session when it begins with `$ `, which no shell script does.
 */
export function commandsOf(text: string, language: string | undefined): string {
  const code = text.replace(/\n+$/, '');
  if (!SESSIONS.test(language ?? '') && !/^\s*\$ /.test(code)) return code;
  const commands: string[] = [];
  let goesOn = false;
  for (const line of code.split('\n')) {
    const prompt = PROMPT.exec(line)?.[0];
    if (prompt === undefined && !goesOn) continue;
    const command = prompt === undefined ? line.replace(/^> ?/, '') : line.slice(prompt.length);
    commands.push(command);
    goesOn = command.endsWith('\\');
  }
  return commands.length > 0 ? commands.join('\n') : code;
}
