/** A character for each call, the same in every run; letters and digits. */
function letters(count: number, alphabet = 'aB3dE5gH7jK9mN2pQ4sT6vW8'): string {
  return Array.from({ length: count }, (_, index) => alphabet[(index * 7 + count) % alphabet.length]).join('');
}

const PEM = (word: string): string =>
  `-----BEGIN ${word}PRIVATE KEY-----\nMII${letters(61)}\n${letters(64)}\n${letters(64)}\n-----END ${word}PRIVATE KEY-----`;

// In base64, its two last braces are `fQ==` only where they fall so.
const ACCOUNT = JSON.stringify({ email: 'a@b.example', secretKey: letters(120), userAuth: { a: {} } });
const BASE64 = Buffer.from(ACCOUNT).toString('base64');

/**
 * One sample for each pattern of the secret engine, put together here: no file of this repository is to hold what looks
 * like a secret.
 */
export const SECRET_SAMPLES: Record<string, string> = {
  aws: `AWS_SECRET_ACCESS_KEY = "${letters(40)}"`,
  awsYaml: `aws_secret_access_key: ${letters(40)}`,
  npm: `npm_${letters(36)}`,
  slackBot: `xoxb-${letters(12)}-${letters(24)}`,
  slackShort: 'xoxp-a-b',
  slackApp: `xapp-1-${letters(10)}-${letters(20)}`,
  slackWebhook: `HTTPS://Hooks.Slack.com/services/T${letters(8)}/B${letters(8)}/${letters(24)}`,
  basicAuth: `https://deploy:${letters(12)}@git.example.org`,
  basicAuthFtp: `ftps://deploy:${letters(12)}@files.example.org`,
  openAi: `sk-${letters(20)}T3BlbkFJ${letters(20)}`,
  openAiProject: `sk-proj-${letters(74)}T3BlbkFJ${letters(74)}`,
  anthropic: `sk-ant-api03-${letters(93)}AA`,
  groq: `gsk_${letters(52)}`,
  huggingFace: `hf_${letters(34, 'abcdefghijkLMNOPQRSTuvwxyz')}`,
  linear: `lin_api_${letters(40)}`,
  notion: `ntn_12345678901${letters(35)}`,
  privateKey: PEM(''),
  rsaKey: PEM('RSA '),
  sendgrid: `SG.${letters(22)}.${letters(43)}`,
  shopify: `shpat_${letters(32)}`,
  shopifySecret: `shpss_${letters(32)}`,
  github: `ghp_${letters(36)}`,
  githubServer: `ghs_${letters(36)}`,
  githubFine: `github_pat_${letters(82)}`,
  gitlab: `glpat-${letters(20)}`,
  grafanaCloud: `glc_${letters(60)}`,
  grafanaService: `glsa_${letters(32)}_${letters(8, '0123456789abcdef')}`,
  onePassword: `ops_${BASE64}`,
  mongo: `MongoDB+srv://orders:${letters(12)}@db.example.org/orders`,
  mysql: `jdbc:mysql://orders:${letters(12)}@db.example.org:3306/orders`,
  postgres: `postgresql://orders:${letters(12)}@db.example.org/orders`,
  vault: `hvs.${letters(95)}`,
  vaultBatch: `hvb.${letters(140)}`,
  vaultRecovery: `hvr.${letters(95)}`,
  vercel: `vcp_${letters(24)}`,
  databricks: `dapi${letters(32, '0123456789abcdef')}`,
  docker: `dckr_pat_${letters(27)}`,
};

/** What only the patterns of our own know. */
export const OWN_SAMPLES: Record<string, string> = {
  fakeKey: `-----BEGIN RSA PRIVATE KEY-----\n${'FAKE'.repeat(16)}\n${'FAKE'.repeat(16)}\n-----END RSA PRIVATE KEY-----`,
  encryptedKey: `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0A1B\n\n${letters(64)}\n${letters(64)}\n-----END RSA PRIVATE KEY-----`,
  awsId: `AKIA${letters(16, 'ABCDEFGHIJ234567')}`,
  google: `AIza${letters(35)}`,
  webToken: `eyJ${letters(20)}.eyJ${letters(40)}.${letters(43)}`,
  signedS3: `https://logs.s3.amazonaws.com/a.log?X-Amz-Expires=600&X-Amz-Signature=${letters(64, '0123456789abcdef')}`,
  signedAzure: `https://logs.blob.core.windows.net/a?se=2026-11-22&sig=${letters(43)}%3D`,
  oauth: `https://${letters(40)}:x-oauth-basic@github.com/acme/ops`,
  npmrc: `//npm.example.org/:${'_auth'}Token=${letters(36)}`,
};
