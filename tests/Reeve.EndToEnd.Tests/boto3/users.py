"""Users, their policies and keys, pages and waiters."""

from scene import ACCOUNT, TRUST, TestCase, client, iam, new_name, new_user

POLICY = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:GetUser","Resource":"*"}]}'
READ_ONLY = 'arn:aws:iam::aws:policy/IAMReadOnlyAccess'


class Users(TestCase):
    def test_a_user_lives_and_dies(self):
        name = new_name('ada')
        created = iam.create_user(UserName=name, Path='/staff/', Tags=[{'Key': 'team', 'Value': 'ops'}])['User']
        iam.get_waiter('user_exists').wait(UserName=name)

        self.assertEqual(f'arn:aws:iam::{ACCOUNT}:user/staff/{name}', created['Arn'])
        self.assertEqual([{'Key': 'team', 'Value': 'ops'}], iam.get_user(UserName=name)['User']['Tags'])
        self.refused('EntityAlreadyExists', f'User with name {name} already exists.', iam.create_user, UserName=name)

        iam.delete_user(UserName=name)
        self.refused('NoSuchEntity', f'The user with name {name} cannot be found.', iam.get_user, UserName=name)

    def test_a_role_can_be_waited_for(self):
        name = new_name('role')
        iam.create_role(RoleName=name, AssumeRolePolicyDocument=TRUST)

        iam.get_waiter('role_exists').wait(RoleName=name)

    def test_lists_come_in_pages(self):
        names = sorted(new_name('paged') for _ in range(7))
        for name in names:
            iam.create_user(UserName=name, Path='/paged/')

        pages = list(iam.get_paginator('list_users').paginate(PathPrefix='/paged/', PaginationConfig={'PageSize': 3}))

        self.assertEqual([3, 3, 1], [len(page['Users']) for page in pages])
        self.assertEqual(names, [user['UserName'] for page in pages for user in page['Users']])

    def test_all_aws_policies_can_be_listed(self):
        pages = iam.get_paginator('list_policies').paginate(Scope='AWS', PathPrefix='/aws-service-role/')

        arns = [policy['Arn'] for page in pages for policy in page['Policies']]

        self.assertGreater(len(arns), 100)
        self.assertEqual(len(arns), len(set(arns)))
        self.assertIn('arn:aws:iam::aws:policy/aws-service-role/AmazonLexBotPolicy', arns)

    def test_inline_policies(self):
        name, key = new_user()
        user = client(key)
        with self.assertRaises(user.exceptions.ClientError):
            user.get_user(UserName=name)

        iam.put_user_policy(UserName=name, PolicyName='look', PolicyDocument=POLICY)

        self.assertEqual(name, user.get_user(UserName=name)['User']['UserName'])
        self.assertEqual(name, user.get_user()['User']['UserName'])
        self.assertEqual(['look'], iam.list_user_policies(UserName=name)['PolicyNames'])
        self.assertEqual('iam:GetUser', iam.get_user_policy(UserName=name, PolicyName='look')['PolicyDocument']['Statement'][0]['Action'])
        iam.delete_user_policy(UserName=name, PolicyName='look')
        with self.assertRaises(user.exceptions.ClientError):
            user.get_user(UserName=name)

    def test_attached_policies(self):
        name, key = new_user()
        user = client(key)
        iam.attach_user_policy(UserName=name, PolicyArn=READ_ONLY)

        self.assertEqual(name, user.get_user(UserName=name)['User']['UserName'])
        self.assertEqual([{'PolicyName': 'IAMReadOnlyAccess', 'PolicyArn': READ_ONLY}],
                         iam.list_attached_user_policies(UserName=name)['AttachedPolicies'])
        self.refused('AccessDenied',
                     f'User: arn:aws:iam::{ACCOUNT}:user/{name} is not authorized to perform: iam:DeleteUser '
                     f'on resource: user {name} because no identity-based policy allows the iam:DeleteUser action',
                     user.delete_user, UserName=name)
        iam.detach_user_policy(UserName=name, PolicyArn=READ_ONLY)
        with self.assertRaises(user.exceptions.ClientError):
            user.get_user(UserName=name)

    def test_a_boundary_bounds(self):
        name, key = new_user()
        user = client(key)
        iam.attach_user_policy(UserName=name, PolicyArn='arn:aws:iam::aws:policy/AdministratorAccess')
        iam.put_user_permissions_boundary(UserName=name, PermissionsBoundary=READ_ONLY)

        user.list_users()
        self.refused('AccessDenied',
                     f'User: arn:aws:iam::{ACCOUNT}:user/{name} is not authorized to perform: iam:CreateUser '
                     f'on resource: arn:aws:iam::{ACCOUNT}:user/eve because no permissions boundary allows the iam:CreateUser action',
                     user.create_user, UserName='eve')

    def test_a_user_with_something_left_is_not_deleted(self):
        name, key = new_user()

        self.refused('DeleteConflict', 'Cannot delete entity, must delete access keys first.', iam.delete_user, UserName=name)

        iam.delete_access_key(UserName=name, AccessKeyId=key['AccessKeyId'])
        iam.delete_user(UserName=name)

    def test_a_user_has_two_keys_at_most(self):
        name, key = new_user()
        iam.create_access_key(UserName=name)

        self.refused('LimitExceeded', 'Cannot exceed quota for AccessKeysPerUser: 2', iam.create_access_key, UserName=name)
        self.assertEqual(2, len(iam.list_access_keys(UserName=name)['AccessKeyMetadata']))

    def test_a_malformed_policy_is_refused(self):
        name, _ = new_user()

        with self.assertRaises(iam.exceptions.MalformedPolicyDocumentException):
            iam.put_user_policy(UserName=name, PolicyName='bad', PolicyDocument='{"Version":"2012-10-17","Statement":[{"Effect":"Maybe"}]}')
