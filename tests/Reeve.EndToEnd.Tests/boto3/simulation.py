"""Simulations through boto3's clients and paginators, and the messages that come with refusals."""

import json

from scene import ACCOUNT, TestCase, client, iam, new_user, sts

LIST = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:List*","Resource":"*"}]}'


def arn(name):
    return f'arn:aws:iam::{ACCOUNT}:user/{name}'


class Simulation(TestCase):
    def test_a_simulation_and_the_real_call_agree(self):
        name, key = new_user()
        user = client(key)
        iam.put_user_policy(UserName=name, PolicyName='list', PolicyDocument=LIST)
        iam.attach_user_policy(UserName=name, PolicyArn='arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess')

        results = iam.simulate_principal_policy(
            PolicySourceArn=arn(name), ActionNames=['iam:ListUsers', 's3:GetObject', 'iam:CreateUser'])['EvaluationResults']

        self.assertEqual(['allowed', 'allowed', 'implicitDeny'], [result['EvalDecision'] for result in results])
        self.assertEqual([f'user_{name}_list', 'AmazonS3ReadOnlyAccess'],
                         [statement['SourcePolicyId'] for result in results for statement in result['MatchedStatements']])
        self.assertEqual({'AllowedByOrganizations': True}, results[0]['OrganizationsDecisionDetail'])
        user.list_users()
        with self.assertRaises(user.exceptions.ClientError):
            user.create_user(UserName='eve')

    def test_positions_are_those_of_a_list_in_one_line(self):
        name, _ = new_user()
        iam.put_user_policy(UserName=name, PolicyName='list', PolicyDocument=LIST)

        result, = iam.simulate_principal_policy(PolicySourceArn=arn(name), ActionNames=['iam:ListRoles'])['EvaluationResults']

        statement, = result['MatchedStatements']
        self.assertEqual(({'Line': 1, 'Column': 38}, {'Line': 1, 'Column': len(LIST) - 1}),
                         (statement['StartPosition'], statement['EndPosition']))

    def test_the_paginator_brings_every_result_once(self):
        actions = [f's3:Do{number}' for number in range(7)]
        buckets = ['arn:aws:s3:::a', 'arn:aws:s3:::b']
        policy = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::a"}}'

        pages = list(iam.get_paginator('simulate_custom_policy').paginate(
            PolicyInputList=[policy], ActionNames=actions, ResourceArns=buckets, PaginationConfig={'PageSize': 4}))

        self.assertEqual([4, 4, 4, 2], [len(page['EvaluationResults']) for page in pages])
        self.assertEqual([(action, bucket, 'allowed' if bucket.endswith('a') else 'implicitDeny') for action in actions for bucket in buckets],
                         [(result['EvalActionName'], result['EvalResourceName'], result['EvalDecision'])
                          for page in pages for result in page['EvaluationResults']])

    def test_between_accounts_the_details_are_a_map(self):
        result, = iam.simulate_custom_policy(
            PolicyInputList=[LIST], ActionNames=['iam:ListUsers'], ResourceArns=['arn:aws:s3:::a'],
            ResourceOwner='arn:aws:iam::444455556666:root')['EvaluationResults']

        self.assertEqual({'IAM Policy': 'allowed', 'Resource Policy': 'implicitDeny'}, result['EvalDecisionDetails'])

    def test_context_keys_are_listed(self):
        name, _ = new_user()
        iam.put_user_policy(UserName=name, PolicyName='own', PolicyDocument=(
            '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::${aws:username}"}]}'))

        self.assertEqual(['aws:username'], iam.get_context_keys_for_principal_policy(PolicySourceArn=arn(name))['ContextKeyNames'])
        self.assertEqual([], iam.get_context_keys_for_custom_policy(PolicyInputList=[LIST])['ContextKeyNames'])

    def test_a_refusal_can_be_decoded(self):
        name, key = new_user()
        user = client(key)
        with self.assertRaises(user.exceptions.ClientError) as caught:
            user.get_role(RoleName='deploy')
        encoded = caught.exception.response['ResponseMetadata']['HTTPHeaders']['x-reeve-encoded-authorization-message']

        message = json.loads(sts.decode_authorization_message(EncodedMessage=encoded)['DecodedMessage'])

        self.assertEqual((False, False, arn(name), 'iam:GetRole'),
                         (message['allowed'], message['explicitDeny'], message['context']['principal']['arn'], message['context']['action']))
        with self.assertRaises(sts.exceptions.InvalidAuthorizationMessageException) as invalid:
            sts.decode_authorization_message(EncodedMessage='EXAMPLE')
        self.assertEqual('Message is not valid', invalid.exception.response['Error']['Message'])
