package org.framewise.ui.security;

/** Where teachers sign in. Stands here, because the door's keeper must know it and knows no screens. */
public final class SignInPage {
    public static final String ADDRESS = "sign-in";

    private SignInPage() {}
}
