import { GenerateCredentialReportCommand, GetCredentialReportCommand, type IAMClient } from '@aws-sdk/client-iam';

const interval = 1000;

/** Has the credential report made, waits for it, and gets it. */
export async function getReport(iam: IAMClient, abortSignal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  for (;;) {
    const { State } = await iam.send(new GenerateCredentialReportCommand({}), { abortSignal });
    if (State === 'COMPLETE') {
      break;
    }

    await new Promise((resolve) => setTimeout(resolve, interval));
  }

  const { Content } = await iam.send(new GetCredentialReportCommand({}), { abortSignal });
  return new Uint8Array(Content ?? []);
}
