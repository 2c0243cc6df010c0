"""The client certificate of the proxy: loaded by `callbacks` in config.yaml, before the first request.

LiteLLM's variable SSL_CERTIFICATE is not read by its provider `openai`; the session is.
"""

import os
import ssl

import litellm
import openai
from litellm.integrations.custom_logger import CustomLogger

context = ssl.create_default_context(cafile=os.environ["MOCKGPT_CA_CERT"])
if os.environ.get("MOCKGPT_CLIENT_CERT"):
    context.load_cert_chain(os.environ["MOCKGPT_CLIENT_CERT"], os.environ["MOCKGPT_CLIENT_KEY"])
litellm.aclient_session = openai.DefaultAsyncHttpxClient(verify=context)
handler = CustomLogger()
