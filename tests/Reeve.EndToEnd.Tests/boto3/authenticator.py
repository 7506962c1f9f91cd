"""The codes of an authenticator app."""

import base64
import hashlib
import hmac
import struct
import time


def code(seed, step):
    """The code that an app shows in a step of 30 seconds, by RFC 6238."""
    digest = hmac.new(base64.b32decode(seed), struct.pack('>Q', step), hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start:start + 4])[0] & 0x7fffffff) % 1000000:06d}"


class Phone:
    """A phone with a device of a user, or of the root, whose codes are given one after the other."""

    def __init__(self, iam, name, **owner):
        device = iam.create_virtual_mfa_device(VirtualMFADeviceName=name)['VirtualMFADevice']
        self._seed = device['Base32StringSeed'].decode()
        self.serial = device['SerialNumber']
        self._step = int(time.time()) // 30 - 1
        iam.enable_mfa_device(
            SerialNumber=self.serial, AuthenticationCode1=code(self._seed, self._step - 1), AuthenticationCode2=code(self._seed, self._step), **owner)

    def proof(self):
        """What a call proves with: the next code that is neither used nor too far ahead."""
        self._step = max(self._step + 1, int(time.time()) // 30 - 1)
        while self._step > int(time.time()) // 30 + 1:
            time.sleep(0.2)
        return {'SerialNumber': self.serial, 'TokenCode': code(self._seed, self._step)}
