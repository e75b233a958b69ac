# Signing in.
sign-in-title = Sign in
sign-in-lead = No password. Give your e-mail and we send you a code.
sign-in-send-code = Send the code
sign-in-code-title = Enter the code
sign-in-code-sent = If { $email } can receive it, a code is on its way. It works for { $minutes } minutes.
sign-in-code-wrong = The code is wrong or no longer works. Ask for a new one.
sign-in-resend = Nothing came? Send again
sign-in-check-spam = Look among unwanted mail too.
sign-in-as-owner = I am an owner
sign-in-as-firm = I am a firm
sign-in-as-supervisor = I am a supervisor
sign-in-as-operator = I work for the operator
sign-in-signed-out = You are signed out.
sign-in-again = Your session has ended. Please sign in again.
claim-title = Claim this server
claim-lead = Whoever opens the claim link first becomes the operator. It works once.
claim-used = The claim link has been used, or is too old.
