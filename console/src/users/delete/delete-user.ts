import {
  DeactivateMFADeviceCommand,
  DeleteAccessKeyCommand,
  DeleteLoginProfileCommand,
  DeleteServiceSpecificCredentialCommand,
  DeleteSigningCertificateCommand,
  DeleteSSHPublicKeyCommand,
  DeleteUserCommand,
  DeleteVirtualMFADeviceCommand,
  ListServiceSpecificCredentialsCommand,
  NoSuchEntityException,
  paginateListAccessKeys,
  paginateListGroupsForUser,
  paginateListMFADevices,
  paginateListSigningCertificates,
  paginateListSSHPublicKeys,
  RemoveUserFromGroupCommand,
  type IAMClient,
} from '@aws-sdk/client-iam';
import { userPolicies } from '../../principals/user-policies';

/** Deletes a user with all that it has: IAM deletes one only once nothing hangs on it. What was begun is carried out when the page goes. */
export async function deleteUser(iam: IAMClient, UserName: string): Promise<void> {
  await removePolicies(iam, UserName);
  await removeFromGroups(iam, UserName);
  await removePassword(iam, UserName);
  await removeKeys(iam, UserName);
  await removeMfaDevices(iam, UserName);
  await iam.send(new DeleteUserCommand({ UserName }));
}

async function removePolicies(iam: IAMClient, userName: string): Promise<void> {
  const holder = userPolicies(userName);
  for (const { name, arn } of await holder.list(iam, new AbortController().signal)) {
    await (arn === undefined ? holder.deleteInline(iam, name) : holder.detach(iam, arn));
  }
}

async function removeFromGroups(client: IAMClient, UserName: string): Promise<void> {
  for (const { GroupName } of await gather(paginateListGroupsForUser({ client }, { UserName }), ({ Groups }) => Groups)) {
    await client.send(new RemoveUserFromGroupCommand({ UserName, GroupName }));
  }
}

async function removePassword(iam: IAMClient, UserName: string): Promise<void> {
  try {
    await iam.send(new DeleteLoginProfileCommand({ UserName }));
  } catch (thrown) {
    if (!(thrown instanceof NoSuchEntityException)) {
      throw thrown;
    }
  }
}

async function removeKeys(client: IAMClient, UserName: string): Promise<void> {
  for (const { AccessKeyId } of await gather(paginateListAccessKeys({ client }, { UserName }), ({ AccessKeyMetadata }) => AccessKeyMetadata)) {
    await client.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId }));
  }

  for (const { SSHPublicKeyId } of await gather(paginateListSSHPublicKeys({ client }, { UserName }), ({ SSHPublicKeys }) => SSHPublicKeys)) {
    await client.send(new DeleteSSHPublicKeyCommand({ UserName, SSHPublicKeyId }));
  }

  for (const { CertificateId } of await gather(paginateListSigningCertificates({ client }, { UserName }), ({ Certificates }) => Certificates)) {
    await client.send(new DeleteSigningCertificateCommand({ UserName, CertificateId }));
  }

  const { ServiceSpecificCredentials = [] } = await client.send(new ListServiceSpecificCredentialsCommand({ UserName }));
  for (const { ServiceSpecificCredentialId } of ServiceSpecificCredentials) {
    await client.send(new DeleteServiceSpecificCredentialCommand({ UserName, ServiceSpecificCredentialId }));
  }
}

async function removeMfaDevices(client: IAMClient, UserName: string): Promise<void> {
  for (const { SerialNumber = '' } of await gather(paginateListMFADevices({ client }, { UserName }), ({ MFADevices }) => MFADevices)) {
    await client.send(new DeactivateMFADeviceCommand({ UserName, SerialNumber }));
    if (isVirtual(SerialNumber)) {
      await client.send(new DeleteVirtualMFADeviceCommand({ SerialNumber }));
    }
  }
}

/** Virtual devices are things of the account, with an ARN. */
export function isVirtual(serialNumber: string): boolean {
  return serialNumber.includes(':mfa/');
}

// All of a list before any of it is deleted, so that no page of it is missed.
async function gather<Page, T>(pages: AsyncIterable<Page>, items: (page: Page) => readonly T[] | undefined): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const page of pages) {
    all.push(...(items(page) ?? []));
  }

  return all;
}
