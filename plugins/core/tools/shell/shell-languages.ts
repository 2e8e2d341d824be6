/** Words behind a fence that promise commands a reader can copy as they stand. */
const SCRIPTS = /^(?:sh|bash|shell)$/;

/** Those of a session: what was typed, behind prompts, and what was answered. */
const SESSIONS = /^(?:console|shell-?session|sh-session|bash-session|terminal)$/;

/** Whether a block in this language is to be copied as it stands. `zsh` and `fish` have syntax of their own. */
export function isScript(language: string): boolean {
  return SCRIPTS.test(language);
}

export function isSession(language: string): boolean {
  return SESSIONS.test(language);
}
