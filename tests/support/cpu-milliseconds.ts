/** The processor's time that this process has used. Unlike a clock it does not depend on what else the machine is doing. */
export function cpuMilliseconds(): number {
  return process.cpuUsage().user / 1000;
}
