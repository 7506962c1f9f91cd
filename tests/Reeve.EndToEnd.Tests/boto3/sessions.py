"""Temporary credentials, as boto3 and the AWS CLI get and use them."""

import json
import os
import subprocess
import tempfile

import boto3
from botocore.exceptions import ClientError

from authenticator import Phone
from scene import ACCOUNT, TestCase, iam, new_name, new_user

EVERYTHING = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}'


def trust(principal, condition):
    """A trust policy."""
    return json.dumps({'Version': '2012-10-17', 'Statement': [
        {'Effect': 'Allow', 'Principal': {'AWS': principal}, 'Action': ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
         'Condition': condition}]})


def new_role(principal, condition=None):
    """A role that may do everything: its name and ARN."""
    name = new_name('role')
    role = iam.create_role(RoleName=name, AssumeRolePolicyDocument=trust(principal, condition or {}))['Role']
    iam.put_role_policy(RoleName=name, PolicyName='all', PolicyDocument=EVERYTHING)
    return name, role['Arn']


def with_credentials(credentials, service):
    """A client that signs with temporary credentials."""
    return boto3.client(
        service, aws_access_key_id=credentials['AccessKeyId'], aws_secret_access_key=credentials['SecretAccessKey'],
        aws_session_token=credentials['SessionToken'])


def with_key(key, service):
    """A client that signs with a user's key."""
    return boto3.client(service, aws_access_key_id=key['AccessKeyId'], aws_secret_access_key=key['SecretAccessKey'])


class Sessions(TestCase):
    def test_a_role_is_assumed_and_used(self):
        user, key = new_user()
        name, arn = new_role(f'arn:aws:iam::{ACCOUNT}:user/{user}')

        answer = with_key(key, 'sts').assume_role(
            RoleArn=arn, RoleSessionName='boto', SourceIdentity=user, Tags=[{'Key': 'team', 'Value': 'blue'}], TransitiveTagKeys=['team'],
            PolicyArns=[{'arn': 'arn:aws:iam::aws:policy/IAMReadOnlyAccess'}])

        session_arn = f'arn:aws:sts::{ACCOUNT}:assumed-role/{name}/boto'
        self.assertEqual(session_arn, answer['AssumedRoleUser']['Arn'])
        self.assertEqual(user, answer['SourceIdentity'])
        self.assertGreater(answer['PackedPolicySize'], 0)
        self.assertEqual(session_arn, with_credentials(answer['Credentials'], 'sts').get_caller_identity()['Arn'])
        session = with_credentials(answer['Credentials'], 'iam')
        self.assertEqual(name, session.get_role(RoleName=name)['Role']['RoleName'])
        self.refused(
            'AccessDenied',
            f'User: {session_arn} is not authorized to perform: iam:DeleteRole on resource: role {name} '
            'because no session policy allows the iam:DeleteRole action',
            session.delete_role, RoleName=name)

    def test_who_is_not_trusted_is_refused(self):
        user, key = new_user()
        _, arn = new_role(f'arn:aws:iam::{ACCOUNT}:root')

        self.refused(
            'AccessDenied', f'User: arn:aws:iam::{ACCOUNT}:user/{user} is not authorized to perform: sts:AssumeRole on resource: {arn}',
            with_key(key, 'sts').assume_role, RoleArn=arn, RoleSessionName='boto')

    def test_users_make_sessions_of_their_own(self):
        user, key = new_user()
        own = with_key(key, 'sts').get_session_token(DurationSeconds=900)['Credentials']

        self.assertEqual(f'arn:aws:iam::{ACCOUNT}:user/{user}', with_credentials(own, 'sts').get_caller_identity()['Arn'])
        self.refused('InvalidClientTokenId', 'The security token included in the request is invalid.', with_credentials(own, 'iam').get_user)

    def test_a_code_opens_what_asks_for_mfa_once(self):
        user, key = new_user()
        phone = Phone(iam, new_name('phone'), UserName=user)
        iam.put_user_policy(UserName=user, PolicyName='mfa', PolicyDocument=json.dumps({'Version': '2012-10-17', 'Statement': [
            {'Effect': 'Allow', 'Action': 'iam:*', 'Resource': '*', 'Condition': {'NumericLessThan': {'aws:MultiFactorAuthAge': '300'}}}]}))
        _, arn = new_role(f'arn:aws:iam::{ACCOUNT}:user/{user}', {'Bool': {'aws:MultiFactorAuthPresent': 'true'}})
        sts = with_key(key, 'sts')
        with self.assertRaises(ClientError):
            with_key(key, 'iam').list_users()

        proof = phone.proof()
        own = sts.get_session_token(**proof)['Credentials']

        self.assertTrue(with_credentials(own, 'iam').list_users()['Users'])
        self.refused('AccessDenied', 'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
                     sts.assume_role, RoleArn=arn, RoleSessionName='boto', **proof)
        self.refused('AccessDenied', f'User: arn:aws:iam::{ACCOUNT}:user/{user} is not authorized to perform: sts:AssumeRole on resource: {arn}',
                     sts.assume_role, RoleArn=arn, RoleSessionName='boto')
        with_own_mfa = with_credentials(own, 'sts').assume_role(RoleArn=arn, RoleSessionName='boto')
        with_code = sts.assume_role(RoleArn=arn, RoleSessionName='boto', **phone.proof())
        for answer in with_own_mfa, with_code:
            self.assertTrue(with_credentials(answer['Credentials'], 'iam').list_roles()['Roles'])

    def test_the_device_of_another_is_unknown(self):
        user, _ = new_user()
        _, other = new_user()
        phone = Phone(iam, new_name('phone'), UserName=user)

        self.refused(
            'AccessDenied',
            'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.',
            with_key(other, 'sts').get_session_token, **phone.proof())

    def test_the_cli_makes_sessions_with_codes(self):
        user, key = new_user()
        phone = Phone(iam, new_name('phone'), UserName=user)
        proof = phone.proof()
        environment = dict(os.environ, AWS_ACCESS_KEY_ID=key['AccessKeyId'], AWS_SECRET_ACCESS_KEY=key['SecretAccessKey'])

        def get_session_token(*arguments):
            return subprocess.run(
                ['aws', 'sts', 'get-session-token', '--output', 'json', *arguments], env=environment, capture_output=True, text=True, check=False)

        codes = ('--serial-number', proof['SerialNumber'], '--token-code', proof['TokenCode'])
        made = get_session_token('--duration-seconds', '900', *codes)
        self.assertEqual(0, made.returncode, made.stderr)
        credentials = json.loads(made.stdout)['Credentials']
        self.assertEqual({'AccessKeyId', 'SecretAccessKey', 'SessionToken', 'Expiration'}, set(credentials))
        self.assertEqual(f'arn:aws:iam::{ACCOUNT}:user/{user}', with_credentials(credentials, 'sts').get_caller_identity()['Arn'])
        self.assertEqual(0, get_session_token().returncode)
        self.assertIn('MultiFactorAuthentication failed with invalid MFA one time pass code.', get_session_token(*codes).stderr)
        self.assertIn('must provide both MFA serial number and one time pass code', get_session_token(*codes[:2]).stderr)
        self.assertIn('Member must have value less than or equal to 129600', get_session_token('--duration-seconds', '129601').stderr)
        environment['AWS_SESSION_TOKEN'] = credentials['SessionToken']
        environment.update(AWS_ACCESS_KEY_ID=credentials['AccessKeyId'], AWS_SECRET_ACCESS_KEY=credentials['SecretAccessKey'])
        self.assertIn('Cannot call GetSessionToken with session credentials', get_session_token().stderr)

    def test_the_cli_assumes_the_role_of_a_profile(self):
        user, key = new_user()
        name, arn = new_role(f'arn:aws:iam::{ACCOUNT}:user/{user}')
        with tempfile.TemporaryDirectory() as directory:
            config, credentials = os.path.join(directory, 'config'), os.path.join(directory, 'credentials')
            with open(os.environ['AWS_CONFIG_FILE'], encoding='utf-8') as given, open(config, 'w', encoding='utf-8') as written:
                text = given.read()
                shared = ''.join(f'{line}\n' for line in text.split('[default]')[1].split('[')[0].splitlines() if line.strip())
                written.write(text + f'\n[profile user]\n{shared}\n[profile deploy]\n{shared}\n'
                              f'role_arn = {arn}\nsource_profile = user\nrole_session_name = cli\nduration_seconds = 900\n')
            with open(credentials, 'w', encoding='utf-8') as written:
                written.write(f'[user]\naws_access_key_id = {key["AccessKeyId"]}\naws_secret_access_key = {key["SecretAccessKey"]}\n')
            environment = dict(os.environ, AWS_CONFIG_FILE=config, AWS_SHARED_CREDENTIALS_FILE=credentials, HOME=directory)

            def aws(*arguments):
                ran = subprocess.run(
                    ['aws', '--profile', 'deploy', '--output', 'json', *arguments], env=environment, capture_output=True, text=True, check=False)
                self.assertEqual(0, ran.returncode, ran.stderr)
                return json.loads(ran.stdout)

            self.assertEqual(f'arn:aws:sts::{ACCOUNT}:assumed-role/{name}/cli', aws('sts', 'get-caller-identity')['Arn'])
            self.assertEqual(name, aws('iam', 'get-role', '--role-name', name)['Role']['RoleName'])
