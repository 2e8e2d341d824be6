import sarif from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { reporters } from '../../../plugins/core/index.ts';
import { CONTEXT, HOSTILE, reportOf, SAMPLE } from './sample-report.ts';

// The whole schema of SARIF 2.1.0, as Microsoft's matchers for Jest bring it. It is written for the fourth draft of JSON
// Schema, which called `$id` `id`; what else differs between the drafts it does not use.
const { id: _, $schema: __, ...schema } = sarif;
const ajv = new Ajv({ strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

describe.each([
  ['problems', SAMPLE],
  ['no problems', reportOf()],
  ['hostile names', HOSTILE],
])('a report with %s', (_, report) => {
  const text = reporters.sarif(report, { ...CONTEXT, folder: 'handbook/' });

  test('is what the standard demands', () => {
    validate(JSON.parse(text));
    expect(validate.errors).toBeNull();
  });

  test('names the rule of each result by its index', () => {
    const [{ tool, results }] = JSON.parse(text).runs;
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(results).toHaveLength(report.problems.length);
  });
});

test('the schema refuses what the standard does not know', () => {
  const log = JSON.parse(reporters.sarif(SAMPLE, { ...CONTEXT, folder: 'handbook/' }));
  log.runs[0].results[0].lvel = 'error';
  expect(validate(log)).toBe(false);
});

test('shows rule, place, related place and fix', () => {
  expect(reporters.sarif(SAMPLE, { ...CONTEXT, folder: 'handbook/' })).toMatchInlineSnapshot(`
    "{
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        {
          "tool": {
            "driver": {
              "name": "handbook",
              "rules": [
                {
                  "id": "name-is-unique",
                  "shortDescription": {
                    "text": "A name stands for one thing: page ids within their kind, dashboards, and rules that are not repeated."
                  },
                  "fullDescription": {
                    "text": "A name stands for one thing: page ids within their kind, dashboards, and rules that are not repeated."
                  },
                  "help": {
                    "text": "A name stands for one thing: page ids within their kind, dashboards, and rules that are not repeated. See https://handbook.example.org/reference/rules/name-is-unique"
                  },
                  "helpUri": "https://handbook.example.org/reference/rules/name-is-unique",
                  "defaultConfiguration": {
                    "level": "error"
                  }
                },
                {
                  "id": "reference-resolves",
                  "shortDescription": {
                    "text": "Every reference leads to something that exists: fields that name things, links, anchors and images."
                  },
                  "fullDescription": {
                    "text": "Every reference leads to something that exists: fields that name things, links, anchors and images."
                  },
                  "help": {
                    "text": "Every reference leads to something that exists: fields that name things, links, anchors and images. See https://handbook.example.org/reference/rules/reference-resolves"
                  },
                  "helpUri": "https://handbook.example.org/reference/rules/reference-resolves",
                  "defaultConfiguration": {
                    "level": "error"
                  }
                }
              ]
            }
          },
          "columnKind": "utf16CodeUnits",
          "results": [
            {
              "ruleId": "reference-resolves",
              "ruleIndex": 1,
              "level": "error",
              "message": {
                "text": "Unknown alert \`etcdNoLeadr\`, did you mean \`etcdNoLeader\`?"
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "handbook/runbooks/etcd/etcdNoLeader.md",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 3,
                      "startColumn": 10,
                      "endLine": 3,
                      "endColumn": 21
                    }
                  }
                }
              ],
              "partialFingerprints": {
                "handbook/v1": "6a4f2ba30d54d85f02bfed63d3aa5dad992c358b"
              },
              "fixes": [
                {
                  "artifactChanges": [
                    {
                      "artifactLocation": {
                        "uri": "handbook/runbooks/etcd/etcdNoLeader.md",
                        "uriBaseId": "%SRCROOT%"
                      },
                      "replacements": [
                        {
                          "deletedRegion": {
                            "startLine": 3,
                            "startColumn": 10,
                            "endLine": 3,
                            "endColumn": 21
                          },
                          "insertedContent": {
                            "text": "etcdNoLeader"
                          }
                        }
                      ]
                    }
                  ]
                }
              ]
            },
            {
              "ruleId": "name-is-unique",
              "ruleIndex": 0,
              "level": "warning",
              "message": {
                "text": "\`members\` stands here twice."
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "handbook/runbooks/etcd/etcdNoLeader.md",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 8,
                      "startColumn": 15,
                      "endLine": 8,
                      "endColumn": 25
                    }
                  }
                }
              ],
              "relatedLocations": [
                {
                  "id": 1,
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "handbook/runbooks/etcd/etcdNoLeader.md",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 2,
                      "startColumn": 1,
                      "endLine": 2,
                      "endColumn": 6
                    }
                  },
                  "message": {
                    "text": "It stands here first."
                  }
                }
              ],
              "partialFingerprints": {
                "handbook/v1": "b786cc9a9881f255abbd217fc4a24be37b294cf8"
              }
            }
          ]
        }
      ]
    }
    "
  `);
});

test('a hostile name is one relative address, and nothing hides in the text', () => {
  const text = reporters.sarif(HOSTILE, CONTEXT);
  expect(text).not.toMatch(/[\u0007\u001b\u202e]/);
  const { uri } = JSON.parse(text).runs[0].results[0].locations[0].physicalLocation.artifactLocation;
  expect(decodeURIComponent(uri)).toBe(HOSTILE.problems[0]?.file);
});
