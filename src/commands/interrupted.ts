/** What a shell expects of a command that was ended with Ctrl-C. */
export const interruptedStatus = 130;
