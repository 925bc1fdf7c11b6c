/** The command was not written as it should be: the message is printed with a pointer to the help, exit code 2. */
export class UsageFault extends Error {}
