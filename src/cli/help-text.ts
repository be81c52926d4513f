/** Examples under a command's help: the command, and what it does. */
export function example(...lines: readonly (readonly [command: string, meaning: string])[]): string {
  return `\nExamples:\n${lines.map(([command, meaning]) => `  $ ${command}\n      ${meaning}`).join('\n')}\n`;
}
