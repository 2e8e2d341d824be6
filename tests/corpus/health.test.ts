import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { summarise } from '../../plugins/core/tools/health/summarise.ts';
import { parsePoints } from '../../plugins/core/tools/openstack-health-monitor/parse-points.ts';
import { parseExposition } from '../../plugins/core/tools/scs-health-monitor/parse-exposition.ts';
import { faultsOf, printSeries, readText, reportIn } from '../core/tools/health/read-text.ts';
import { corpus } from '../support/corpus.ts';

describe.skipIf(corpus === undefined)('health monitors of the corpus', () => {
  const read = (file: string): string => readFileSync(join(corpus ?? '', 'health', file), 'utf8');
  const samples = corpus === undefined ? undefined : JSON.parse(read('samples.json'));
  const monitor = samples?.openstack_health_monitor;

  test('line protocol is judged as InfluxDB judges it, and summed up', () => {
    const lines = monitor.influx_lines as { line: string; valid: boolean | null }[];
    const verdicts = lines.map(({ line }) => [...parsePoints(line)].every((read) => 'point' in read));
    const wrong = lines.filter(({ valid }, at) => valid !== null && valid !== verdicts[at]);
    const text = lines.map(({ line }) => line).join('\n');
    const report = reportIn('docs/monitoring/cloud/gx-scs.influx', text);
    console.log(
      `Line protocol: ${lines.length} points, ${wrong.length} judged wrongly, ${report.services.length} series`,
    );
    expect(wrong).toEqual([]);
    expect(faultsOf('docs/monitoring/cloud/gx-scs.influx', text)).toBe(
      '40:12 Found an empty value of tag `cmd`, InfluxDB refuses the point: write one, or leave the tag or field out.',
    );
    expect(printSeries(report)).toMatchSnapshot();
    expect(report.quirks).toMatchSnapshot();
    expect(report.counters).toMatchSnapshot();
  });

  test.each(['psv', 'mail'])('every array of the %s is read as it was computed', (form) => {
    const file = form === 'psv' ? monitor.psv_file_name : 'statistics.eml';
    const report = reportIn(file, monitor[form]);
    const arrays = Object.entries(monitor.arrays as Record<string, number[]>);
    console.log(
      `Statistics (${form}): ${report.services.length} of ${arrays.length} arrays, ${report.counters.length} counters`,
    );
    expect(faultsOf(file, monitor[form])).toBe('');
    expect(report.services.map(({ name }) => name)).toEqual(arrays.map(([name]) => name));
    for (const series of report.services) {
      const { percentile, ...computed } = summarise(monitor.arrays[series.name], series.percentile?.rank ?? 0);
      const decimals = series.unit === 's' || series.unit === '%' ? 2 : 1;
      for (const [key, value] of Object.entries({ ...computed, percentile: percentile?.value })) {
        const read = key === 'percentile' ? series.percentile?.value : series[key as keyof typeof computed];
        // Written with at most two decimals, for whole seconds with none.
        expect(Math.abs((read ?? 0) - (value ?? 0)), `${series.name} ${key}`).toBeLessThanOrEqual(
          Number.isInteger(read) ? 0.5001 : 0.5001 * 10 ** -(decimals - 1),
        );
      }
    }
    expect({ ...report, services: report.services.length }).toMatchSnapshot();
  });

  test('the exposition is read whole', () => {
    const { exposition, push_job } = samples.scs_health_monitor;
    const lines = [...parseExposition(exposition)];
    const count = (what: string): number => lines.filter((line) => what in line).length;
    const report = reportIn(`docs/monitoring/cloud/${push_job}.prom`, exposition);
    console.log(`Exposition: ${count('sample')} samples, ${count('note')} notes, ${count('fault')} faults`);
    expect(count('fault')).toBe(0);
    expect(faultsOf('a.prom', exposition)).toBe('');
    expect(count('sample')).toBe(exposition.split('\n').filter((line: string) => /^\w/.test(line)).length);
    expect(printSeries(report)).toMatchSnapshot();
    expect({ ...report, services: report.services.length }).toMatchSnapshot();
  });

  test('the example of a configuration is read, and what belongs to others is left alone', () => {
    const folder = 'scs-health-monitor/assets/config-examples';
    expect(faultsOf('env.yaml', read(`${folder}/env.yaml`))).toBe('');
    expect(readText('env.yaml', read(`${folder}/env.yaml`))?.facts).toMatchSnapshot();
    const others = [`${folder}/clouds.yaml`, 'scs-health-monitor/config.yml', 'scs-health-monitor/my-ingress.yaml'];
    for (const file of others) expect(readText(file, read(file)), file).toBeUndefined();
    // Logs are text for people.
    expect(readText('monitor.prom', samples.scs_health_monitor.log_excerpt)).toBeUndefined();
    expect(readText('monitor.psv', monitor.log_excerpt)).toBeUndefined();
  });
});
