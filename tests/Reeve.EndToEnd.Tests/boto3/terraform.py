"""The calls that Terraform's AWS provider makes for its IAM resources: create, read, plan without change, update, import, destroy.

Each resource below makes the provider's sequences of calls. A state is what its read returns; a plan without change is a read that returns
what was wanted; an import is a read that knows nothing but the id.
"""

import json
import time

from botocore.exceptions import ClientError
from scene import ACCOUNT, TRUST, TestCase, iam, new_name

TAGS = [{'Key': 'managed-by', 'Value': 'terraform'}]


def document(action):
    """A policy that allows one action, as Terraform's jsonencode writes it."""
    return json.dumps({'Statement': [{'Action': action, 'Effect': 'Allow', 'Resource': '*'}], 'Version': '2012-10-17'}, separators=(',', ':'))


def or_none(call, **parameters):
    """The answer, or None where the resource is gone: the provider then removes it from the state."""
    try:
        return call(**parameters)
    except ClientError as error:
        if error.response['Error']['Code'] == 'NoSuchEntity':
            return None
        raise


class Role:
    """aws_iam_role, with inline policies; its id is the name."""

    def create(self, name, description, duration, inline):
        iam.create_role(Path='/', RoleName=name, AssumeRolePolicyDocument=TRUST, Description=description, MaxSessionDuration=duration, Tags=TAGS)
        for policy, text in inline.items():
            iam.put_role_policy(RoleName=name, PolicyName=policy, PolicyDocument=text)
        return name

    def read(self, name):
        if (answer := or_none(iam.get_role, RoleName=name)) is None:
            return None
        role = answer['Role']
        names = iam.list_role_policies(RoleName=name)['PolicyNames']
        iam.list_attached_role_policies(RoleName=name)
        inline = {each: iam.get_role_policy(RoleName=name, PolicyName=each)['PolicyDocument'] for each in names}
        return {'name': role['RoleName'], 'description': role['Description'], 'duration': role['MaxSessionDuration'],
                'inline': {each: json.dumps(text, separators=(',', ':')) for each, text in inline.items()}}

    def update(self, _, name, description, duration, inline):
        iam.update_assume_role_policy(RoleName=name, PolicyDocument=TRUST)
        iam.update_role_description(RoleName=name, Description=description)
        iam.update_role(RoleName=name, MaxSessionDuration=duration)
        for policy in self.read(name)['inline']:
            iam.delete_role_policy(RoleName=name, PolicyName=policy)
        for policy, text in inline.items():
            iam.put_role_policy(RoleName=name, PolicyName=policy, PolicyDocument=text)
        iam.tag_role(RoleName=name, Tags=TAGS)

    def delete(self, name):
        for profile in iam.list_instance_profiles_for_role(RoleName=name)['InstanceProfiles']:
            iam.remove_role_from_instance_profile(InstanceProfileName=profile['InstanceProfileName'], RoleName=name)
        for policy in iam.list_attached_role_policies(RoleName=name)['AttachedPolicies']:
            iam.detach_role_policy(RoleName=name, PolicyArn=policy['PolicyArn'])
        for policy in iam.list_role_policies(RoleName=name)['PolicyNames']:
            iam.delete_role_policy(RoleName=name, PolicyName=policy)
        iam.delete_role(RoleName=name)


class Policy:
    """aws_iam_policy; its id is the ARN. An update makes a version the default, and prunes the oldest of five first."""

    def create(self, name, text):
        return iam.create_policy(Path='/', PolicyName=name, PolicyDocument=text, Description='', Tags=TAGS)['Policy']['Arn']

    def read(self, arn):
        if (answer := or_none(iam.get_policy, PolicyArn=arn)) is None:
            return None
        policy = answer['Policy']
        version = iam.get_policy_version(PolicyArn=arn, VersionId=policy['DefaultVersionId'])['PolicyVersion']
        return {'name': policy['PolicyName'], 'text': json.dumps(version['Document'], separators=(',', ':'))}

    def update(self, arn, text, name=None):
        versions = iam.list_policy_versions(PolicyArn=arn)['Versions']
        if len(versions) == 5:
            oldest = min((each for each in versions if not each['IsDefaultVersion']), key=lambda each: int(each['VersionId'][1:]))
            iam.delete_policy_version(PolicyArn=arn, VersionId=oldest['VersionId'])
        iam.create_policy_version(PolicyArn=arn, PolicyDocument=text, SetAsDefault=True)

    def delete(self, arn):
        for version in iam.list_policy_versions(PolicyArn=arn)['Versions']:
            if not version['IsDefaultVersion']:
                iam.delete_policy_version(PolicyArn=arn, VersionId=version['VersionId'])
        iam.delete_policy(PolicyArn=arn)


class User:
    """aws_iam_user; its id is the name. It is destroyed by force: whatever it still has goes first."""

    def create(self, name, path):
        iam.create_user(Path=path, UserName=name, Tags=TAGS)
        return name

    def read(self, name):
        answer = or_none(iam.get_user, UserName=name)
        return answer and {'name': answer['User']['UserName'], 'path': answer['User']['Path']}

    def update(self, old, name, path):
        iam.update_user(UserName=old, NewUserName=name, NewPath=path)

    def delete(self, name):
        for group in iam.list_groups_for_user(UserName=name)['Groups']:
            iam.remove_user_from_group(GroupName=group['GroupName'], UserName=name)
        for key in iam.list_access_keys(UserName=name)['AccessKeyMetadata']:
            iam.delete_access_key(UserName=name, AccessKeyId=key['AccessKeyId'])
        for key in iam.list_ssh_public_keys(UserName=name)['SSHPublicKeys']:
            iam.delete_ssh_public_key(UserName=name, SSHPublicKeyId=key['SSHPublicKeyId'])
        for device in iam.list_mfa_devices(UserName=name)['MFADevices']:
            iam.deactivate_mfa_device(UserName=name, SerialNumber=device['SerialNumber'])
        or_none(iam.delete_login_profile, UserName=name)
        for certificate in iam.list_signing_certificates(UserName=name)['Certificates']:
            iam.delete_signing_certificate(UserName=name, CertificateId=certificate['CertificateId'])
        for credential in iam.list_service_specific_credentials(UserName=name)['ServiceSpecificCredentials']:
            iam.delete_service_specific_credential(UserName=name, ServiceSpecificCredentialId=credential['ServiceSpecificCredentialId'])
        iam.delete_user(UserName=name)


class OpenIdConnectProvider:
    """aws_iam_openid_connect_provider; its id is the ARN."""

    def create(self, url, clients, thumbprints):
        return iam.create_open_id_connect_provider(
            Url=url, ClientIDList=clients, ThumbprintList=thumbprints, Tags=TAGS)['OpenIDConnectProviderArn']

    def read(self, arn):
        answer = or_none(iam.get_open_id_connect_provider, OpenIDConnectProviderArn=arn)
        return answer and {'url': 'https://' + answer['Url'], 'clients': answer['ClientIDList'], 'thumbprints': answer['ThumbprintList']}

    def update(self, arn, url, clients, thumbprints):
        present = self.read(arn)['clients']
        iam.update_open_id_connect_provider_thumbprint(OpenIDConnectProviderArn=arn, ThumbprintList=thumbprints)
        for each in set(clients) - set(present):
            iam.add_client_id_to_open_id_connect_provider(OpenIDConnectProviderArn=arn, ClientID=each)
        for each in set(present) - set(clients):
            iam.remove_client_id_from_open_id_connect_provider(OpenIDConnectProviderArn=arn, ClientID=each)

    def delete(self, arn):
        iam.delete_open_id_connect_provider(OpenIDConnectProviderArn=arn)


class PasswordPolicy:
    """aws_iam_account_password_policy; there is one."""

    def create(self, **wanted):
        self.update('', **wanted)
        return 'iam-account-password-policy'

    def read(self, _):
        answer = or_none(iam.get_account_password_policy)
        return answer and {name: answer['PasswordPolicy'].get(name) for name in ('MinimumPasswordLength', 'RequireSymbols', 'MaxPasswordAge')}

    def update(self, _, **wanted):
        iam.update_account_password_policy(**{name: value for name, value in wanted.items() if value is not None})

    def delete(self, _):
        iam.delete_account_password_policy()


class Terraform(TestCase):
    def lives(self, resource, first, second, renamed=False):
        """Applies, plans, changes, plans, imports and destroys."""
        name = resource.create(**first)
        self.assertEqual(first, resource.read(name))
        resource.update(name, **second)
        name = second['name'] if renamed else name
        self.assertEqual(second, resource.read(name))
        self.assertEqual(second, type(resource)().read(name))
        resource.delete(name)
        self.assertIsNone(resource.read(name))

    def test_role(self):
        name = new_name('role')
        self.lives(
            Role(),
            {'name': name, 'description': 'one', 'duration': 3600, 'inline': {'a': document('s3:*')}},
            {'name': name, 'description': 'two', 'duration': 7200, 'inline': {'a': document('sqs:*'), 'b': document('sns:*')}})

    def test_policy(self):
        name = new_name('policy')
        self.lives(Policy(), {'name': name, 'text': document('s3:*')}, {'name': name, 'text': document('sqs:*')})

    def test_a_policy_that_is_changed_often_keeps_five_versions(self):
        arn = Policy().create(new_name('policy'), document('s3:*'))
        for number in range(8):
            Policy().update(arn, document(f's3:Get{number}'))
        self.assertEqual(document('s3:Get7'), Policy().read(arn)['text'])
        self.assertEqual(['v9', 'v8', 'v7', 'v6', 'v5'], [each['VersionId'] for each in iam.list_policy_versions(PolicyArn=arn)['Versions']])
        Policy().delete(arn)

    def test_user(self):
        self.lives(User(), {'name': new_name('user'), 'path': '/'}, {'name': new_name('user'), 'path': '/team/'}, renamed=True)

    def test_openid_connect_provider(self):
        first = {'url': 'https://issuer.example.com/app', 'clients': ['sts.amazonaws.com'], 'thumbprints': ['a' * 40]}
        self.lives(OpenIdConnectProvider(), first, {**first, 'clients': ['other'], 'thumbprints': ['b' * 40]})

    def test_account_password_policy(self):
        self.lives(
            PasswordPolicy(),
            {'MinimumPasswordLength': 12, 'RequireSymbols': True, 'MaxPasswordAge': None},
            {'MinimumPasswordLength': 14, 'RequireSymbols': False, 'MaxPasswordAge': 90})

    def test_role_policy_attachment(self):
        role, arn = Role().create(new_name('role'), 'r', 3600, {}), Policy().create(new_name('policy'), document('s3:*'))
        iam.attach_role_policy(RoleName=role, PolicyArn=arn)
        pages = iam.get_paginator('list_attached_role_policies').paginate(RoleName=role).build_full_result()
        self.assertEqual([arn], [each['PolicyArn'] for each in pages['AttachedPolicies']])
        self.refused('DeleteConflict', 'Cannot delete a policy attached to entities.', iam.delete_policy, PolicyArn=arn)
        iam.detach_role_policy(RoleName=role, PolicyArn=arn)
        self.refused('NoSuchEntity', f'Policy {arn} was not found.', iam.detach_role_policy, RoleName=role, PolicyArn=arn)
        Role().delete(role)
        Policy().delete(arn)

    def test_instance_profile(self):
        role, name = Role().create(new_name('role'), 'r', 3600, {}), new_name('profile')
        iam.create_instance_profile(InstanceProfileName=name, Path='/', Tags=TAGS)
        iam.get_waiter('instance_profile_exists').wait(InstanceProfileName=name)
        iam.add_role_to_instance_profile(InstanceProfileName=name, RoleName=role)
        read = iam.get_instance_profile(InstanceProfileName=name)['InstanceProfile']
        self.assertEqual(([role], TAGS), ([each['RoleName'] for each in read['Roles']], read['Tags']))
        iam.get_role(RoleName=role)
        iam.untag_instance_profile(InstanceProfileName=name, TagKeys=['managed-by'])
        Role().delete(role)
        self.assertEqual([], iam.get_instance_profile(InstanceProfileName=name)['InstanceProfile']['Roles'])
        iam.delete_instance_profile(InstanceProfileName=name)
        self.assertIsNone(or_none(iam.get_instance_profile, InstanceProfileName=name))

    def test_group_membership_and_access_key(self):
        group, users = new_name('group'), [User().create(new_name('user'), '/') for _ in range(3)]
        iam.create_group(GroupName=group, Path='/')
        for user in users[:2]:
            iam.add_user_to_group(GroupName=group, UserName=user)
        members = iam.get_paginator('get_group').paginate(GroupName=group)
        self.assertEqual(sorted(users[:2]), sorted(each['UserName'] for each in members.build_full_result()['Users']))
        iam.add_user_to_group(GroupName=group, UserName=users[2])
        iam.remove_user_from_group(GroupName=group, UserName=users[0])
        self.assertEqual(sorted(users[1:]), sorted(each['UserName'] for each in members.build_full_result()['Users']))
        key = iam.create_access_key(UserName=users[1])['AccessKey']['AccessKeyId']
        self.assertEqual(users[1], iam.get_access_key_last_used(AccessKeyId=key)['UserName'])
        iam.update_access_key(UserName=users[1], AccessKeyId=key, Status='Inactive')
        self.assertEqual([(key, 'Inactive')], [(each['AccessKeyId'], each['Status']) for each in iam.list_access_keys(UserName=users[1])['AccessKeyMetadata']])
        for user in users:
            User().delete(user)
        iam.delete_group(GroupName=group)
        self.assertIsNone(or_none(iam.list_access_keys, UserName=users[1]))

    def test_service_linked_role(self):
        made = iam.create_service_linked_role(AWSServiceName='autoscaling.amazonaws.com', CustomSuffix='tf', Description='one')['Role']
        self.assertEqual(
            f'arn:aws:iam::{ACCOUNT}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling_tf', made['Arn'])
        name = made['RoleName']
        self.assertEqual('one', iam.get_role(RoleName=name)['Role']['Description'])
        iam.update_role(RoleName=name, Description='two')
        iam.tag_role(RoleName=name, Tags=TAGS)
        read = iam.get_role(RoleName=name)['Role']
        self.assertEqual(('two', TAGS), (read['Description'], read['Tags']))
        task = iam.delete_service_linked_role(RoleName=name)['DeletionTaskId']
        while (status := iam.get_service_linked_role_deletion_status(DeletionTaskId=task)['Status']) in ('NOT_STARTED', 'IN_PROGRESS'):
            time.sleep(0.02)
        self.assertEqual('SUCCEEDED', status)
        self.assertIsNone(or_none(iam.get_role, RoleName=name))
