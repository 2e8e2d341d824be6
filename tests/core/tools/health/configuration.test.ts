import { expect, test } from 'vitest';
import { faultsOf, readText } from './read-text.ts';

const RUN = 'docs/monitoring/cloud/run-region-one.sh';

test('reads a script as data: what is set, and how the monitor is called', () => {
  const text = `#!/bin/bash
# export JHIMG="Ubuntu 22.04"
export JHIMG="Debian 12" IMG='Debian 12'
export OS_CLOUD=region-one
export OS_PASSWORD="$(pass show monitor)"
TOCLEAN=$(echo "$SERVERS
$VOLUMES" | grep -v '^$' | sort -u)
for ENV in $TOCLEAN; do
  bash ./api_monitor.sh -o -q -c CLEANUP $ENV
done
rm -rf "$HOME"/api_monitor
exec ./api_monitor.sh -O -C -D -N 2 -n8 -s -LO -b -B \\
  -M -a 2 -T -R -e ops@example.org -S region-one "$@" >/dev/null 2>&1
`;
  expect(faultsOf(RUN, text)).toBe('');
  const snippet = readText(RUN, text);
  expect(snippet?.facts).toMatchInlineSnapshot(`
    {
      "clouds": [
        "region-one",
      ],
      "options": [
        [
          "-O",
          "Calls the openstack client, with a token that is used again",
        ],
        [
          "-C",
          "Checks the connection of every server to every other",
        ],
        [
          "-D",
          "Creates all servers with one call",
        ],
        [
          "-N 2",
          "Networks to create, each with a jump host",
        ],
        [
          "-n 8",
          "Servers to create, besides the jump hosts",
        ],
        [
          "-s",
          "Sends statistics, once a day or every so many hours",
        ],
        [
          "-LO",
          "Creates a load balancer for TCP with the provider ovn and tests it",
        ],
        [
          "-b",
          "Measures the processor: 4000 digits of pi",
        ],
        [
          "-B",
          "Measures the network between servers (iperf3)",
        ],
        [
          "-M",
          "Measures disks (fio)",
        ],
        [
          "-a 2",
          "Most alarms per run; the others are summed up in the last",
        ],
        [
          "-T",
          "Puts tags on what it creates",
        ],
        [
          "-R",
          "Says when a run succeeds again after alarms",
        ],
        [
          "-e ****",
          "Mail address for notes and alarms; given twice, notes go to the first and alarms to the second",
        ],
        [
          "-S region-one",
          "Sends points to InfluxDB by a local telegraf, under this measurement",
        ],
      ],
      "quirks": [
        "Points go to the local telegraf on port 8186, and the reply is not read: a point that is refused is lost without a word.",
        "It runs until somebody ends it.",
      ],
      "settings": [
        [
          "JHIMG",
          "Debian 12",
        ],
        [
          "IMG",
          "Debian 12",
        ],
        [
          "OS_CLOUD",
          "region-one",
        ],
        [
          "OS_PASSWORD",
          "****",
        ],
      ],
      "type": "health-configuration",
    }
  `);
  expect(snippet?.names.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['health-configuration run-region-one']);
  expect(JSON.stringify(snippet?.facts)).not.toMatch(/ops@example.org|pass show/);
});

test('reports options that end the monitor, and secrets, without showing them', () => {
  const text = `OS_CLOUD=region-one
export OS_PASSWORD=correct-horse
./api_monitor.sh -O -N two --os-clod region-one -Z -n
`;
  const faults = faultsOf(RUN, text);
  expect(faults).toMatchInlineSnapshot(`
    "2:8 Found a secret in \`OS_PASSWORD\`, expected it in \`secure.yaml\` on the monitor's host: take it out and change it.
    3:24 Found \`two\` after \`-N\`, expected a whole number.
    3:28 Unknown option \`--os-clod\`, on which the monitor ends at once: did you mean \`--os-cloud\`?
    3:38 Unknown option \`region-one\`, on which the monitor ends at once: remove it.
    3:49 Unknown option \`-Z\`, on which the monitor ends at once: remove it.
    3:52 Found \`-n\` without its value, expected one after it: servers to create, besides the jump hosts."
  `);
  expect(faults + JSON.stringify(readText(RUN, text))).not.toContain('correct-horse');
});

test('leaves other scripts alone, and fences that show a call', () => {
  expect(readText('run.sh', '#!/bin/sh\nexec etcd --data-dir /var/lib/etcd\n')).toBeUndefined();
  expect(readText('run.sh', '# see api_monitor.sh\nexport IMG=debian\n')).toBeUndefined();
  expect(readText('page.md', './api_monitor.sh -h\n', 'sh')).toBeUndefined();
});

test('reads the settings of scs-health-monitor', () => {
  const text = `CLOUD_NAME: region-one
PROMETHEUS_ENDPOINT: pushgateway.example.org:9091
APPEND_TIMESTAMP_TO_BATCH_NAME: sometimes
VM_IMAG: Debian 12
FLAVOR_NAME: 4
IGNORE_ERRORS: true
`;
  expect(faultsOf('docs/monitoring/cloud/env.yaml', text)).toMatchInlineSnapshot(`
    "3:33 Unexpected value for \`APPEND_TIMESTAMP_TO_BATCH_NAME\`, expected \`true\` or \`false\`.
    4:1 Unknown setting \`VM_IMAG\`, did you mean \`VM_IMAGE\`?
    5:14 Unexpected value for \`FLAVOR_NAME\`, expected text: put it in quotes."
  `);
  expect(readText('docs/monitoring/cloud/env.yaml', text)?.facts).toMatchInlineSnapshot(`
    {
      "clouds": [
        "region-one",
      ],
      "options": [],
      "quirks": [
        "Metrics are pushed once, at the end of a run: a run that is ended before leaves none.",
        "Each run pushes under a \`job\` of its own, which stays in the Pushgateway until somebody deletes it.",
      ],
      "settings": [
        [
          "CLOUD_NAME",
          "region-one",
        ],
        [
          "PROMETHEUS_ENDPOINT",
          "pushgateway.example.org:9091",
        ],
      ],
      "type": "health-configuration",
    }
  `);
  expect(faultsOf('env.yaml', 'TESTS_NAME_IDENTIFICATION: scs-hm\nVM_IMAGE: Debian 12\n')).toMatchInlineSnapshot(
    `"1:1 Found no \`CLOUD_NAME\`, expected the name of the cloud in \`clouds.yaml\`; without it all metrics say \`cloud="gx"\`."`,
  );
});
