"""Managed policies of the account's own: versions, tags, conflicts, and what they decide."""

import json

import boto3
from scene import ACCOUNT, TRUST, TestCase, client, iam, new_name, new_user

AWS_POLICY = 'arn:aws:iam::aws:policy/ReadOnlyAccess'


def document(action):
    """A policy that allows one action."""
    return json.dumps({'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Action': action, 'Resource': '*'}]})


def new_policy(action='s3:GetObject', **parameters):
    """The ARN of a policy that no other test has."""
    return iam.create_policy(PolicyName=new_name('policy'), PolicyDocument=document(action), **parameters)['Policy']['Arn']


class Policies(TestCase):
    def test_a_policy_lives_and_dies(self):
        name = new_name('policy')
        created = iam.create_policy(
            PolicyName=name, Path='/app/', PolicyDocument=document('s3:*'), Description='about', Tags=[{'Key': 'a', 'Value': 'b'}])['Policy']
        arn = f'arn:aws:iam::{ACCOUNT}:policy/app/{name}'
        iam.get_waiter('policy_exists').wait(PolicyArn=arn)
        read = iam.get_policy(PolicyArn=arn)['Policy']

        self.assertEqual((arn, 'v1', 0), (created['Arn'], created['DefaultVersionId'], created['AttachmentCount']))
        self.assertNotIn('Description', created)
        self.assertEqual(('about', [{'Key': 'a', 'Value': 'b'}]), (read['Description'], read['Tags']))
        self.assertEqual(document('s3:*'), json.dumps(iam.get_policy_version(PolicyArn=arn, VersionId='v1')['PolicyVersion']['Document']))
        self.refused('EntityAlreadyExists', f'A policy called {name} already exists. Duplicate names are not allowed.',
                     iam.create_policy, PolicyName=name, PolicyDocument=document('s3:*'))
        iam.delete_policy(PolicyArn=arn)
        self.refused('NoSuchEntity', f'Policy {arn} was not found.', iam.get_policy, PolicyArn=arn)

    def test_versions(self):
        arn = new_policy()
        for number in range(2, 6):
            version = iam.create_policy_version(PolicyArn=arn, PolicyDocument=document('s3:*'), SetAsDefault=number == 3)['PolicyVersion']
            self.assertEqual((f'v{number}', number == 3), (version['VersionId'], version['IsDefaultVersion']))

        self.refused('LimitExceeded',
                     'A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.',
                     iam.create_policy_version, PolicyArn=arn, PolicyDocument=document('s3:*'))
        self.refused('DeleteConflict', 'Cannot delete the default version of a policy.',
                     iam.delete_policy_version, PolicyArn=arn, VersionId='v3')
        iam.delete_policy_version(PolicyArn=arn, VersionId='v5')
        self.assertEqual('v6', iam.create_policy_version(PolicyArn=arn, PolicyDocument=document('s3:*'))['PolicyVersion']['VersionId'])
        pages = iam.get_paginator('list_policy_versions').paginate(PolicyArn=arn, PaginationConfig={'PageSize': 2})
        self.assertEqual(['v6', 'v4', 'v3', 'v2', 'v1'], [version['VersionId'] for page in pages for version in page['Versions']])

    def test_what_is_in_use_stays(self):
        arn = new_policy()
        role = new_name('role')
        iam.create_role(RoleName=role, AssumeRolePolicyDocument=TRUST)
        iam.attach_role_policy(RoleName=role, PolicyArn=arn)

        self.refused('DeleteConflict', 'Cannot delete a policy attached to entities.', iam.delete_policy, PolicyArn=arn)
        self.assertEqual(1, iam.get_policy(PolicyArn=arn)['Policy']['AttachmentCount'])
        self.assertEqual([role], [each['RoleName'] for each in iam.list_entities_for_policy(PolicyArn=arn)['PolicyRoles']])
        iam.detach_role_policy(RoleName=role, PolicyArn=arn)
        iam.delete_policy(PolicyArn=arn)

    def test_the_version_in_effect_decides(self):
        name, key = new_user()
        user = client(key)
        arn = new_policy('iam:ListUsers')
        iam.attach_user_policy(UserName=name, PolicyArn=arn)
        user.list_users()

        iam.create_policy_version(PolicyArn=arn, PolicyDocument=document('iam:ListRoles'), SetAsDefault=True)

        user.list_roles()
        with self.assertRaises(user.exceptions.ClientError):
            user.list_users()

    def test_a_session_has_and_is_limited_by_own_policies(self):
        name, key = new_user()
        role = new_name('role')
        trust = json.loads(TRUST)
        trust['Statement'][0]['Principal'] = {'AWS': f'arn:aws:iam::{ACCOUNT}:user/{name}'}
        arn = iam.create_role(RoleName=role, AssumeRolePolicyDocument=json.dumps(trust))['Role']['Arn']
        iam.attach_role_policy(RoleName=role, PolicyArn=new_policy('iam:List*'))
        limit = new_policy('iam:ListUsers')

        def session(**parameters):
            keys = client(key, 'sts').assume_role(RoleArn=arn, RoleSessionName='own', **parameters)['Credentials']
            return boto3.client('iam', aws_access_key_id=keys['AccessKeyId'], aws_secret_access_key=keys['SecretAccessKey'],
                                aws_session_token=keys['SessionToken'])

        session().list_roles()
        limited = session(PolicyArns=[{'arn': limit}])
        limited.list_users()
        with self.assertRaises(limited.exceptions.ClientError):
            limited.list_roles()
        iam.create_policy_version(PolicyArn=limit, PolicyDocument=document('iam:ListRoles'), SetAsDefault=True)
        limited.list_roles()

    def test_policies_of_others_are_not_changed(self):
        self.refused('AccessDenied', 'Cannot delete policies outside your own account.', iam.delete_policy, PolicyArn=AWS_POLICY)
        self.refused('AccessDenied', 'Cannot delete policy versions for policies outside your own account.',
                     iam.delete_policy_version, PolicyArn=AWS_POLICY, VersionId='v1')
        self.refused('AccessDenied', 'Cannot update policies outside your own account.',
                     iam.set_default_policy_version, PolicyArn=AWS_POLICY, VersionId='v1')

    def test_lists_and_tags(self):
        arns = sorted(new_policy(Path='/listed/') for _ in range(5))
        pages = iam.get_paginator('list_policies').paginate(Scope='Local', PathPrefix='/listed/', PaginationConfig={'PageSize': 2})
        self.assertEqual(arns, [policy['Arn'] for page in pages for policy in page['Policies']])

        iam.tag_policy(PolicyArn=arns[0], Tags=[{'Key': 'a', 'Value': '1'}, {'Key': 'A', 'Value': '2'}])
        iam.untag_policy(PolicyArn=arns[0], TagKeys=['a'])
        self.assertEqual([{'Key': 'A', 'Value': '2'}], iam.list_policy_tags(PolicyArn=arns[0])['Tags'])

    def test_which_policies_grant_a_service(self):
        name, _ = new_user()
        arn = new_policy('s3:Get*')
        iam.attach_user_policy(UserName=name, PolicyArn=arn)
        iam.put_user_policy(UserName=name, PolicyName='own', PolicyDocument=document('sqs:*'))

        answer = iam.list_policies_granting_service_access(Arn=f'arn:aws:iam::{ACCOUNT}:user/{name}', ServiceNamespaces=['s3', 'sqs', 'ec2'])

        self.assertEqual([
            {'ServiceNamespace': 's3', 'Policies': [{'PolicyName': arn.rsplit('/', 1)[1], 'PolicyType': 'MANAGED', 'PolicyArn': arn}]},
            {'ServiceNamespace': 'sqs', 'Policies': [
                {'PolicyName': 'own', 'PolicyType': 'INLINE', 'EntityType': 'USER', 'EntityName': name}]},
            {'ServiceNamespace': 'ec2', 'Policies': []},
        ], answer['PoliciesGrantingServiceAccess'])
