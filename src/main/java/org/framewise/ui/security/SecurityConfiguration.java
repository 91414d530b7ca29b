package org.framewise.ui.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.framewise.classroom.Teachers;
import org.framewise.ui.Addresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Learners' pages are open to all; everything under {@code /teach} wants a teacher. */
@Configuration
@EnableWebSecurity
class SecurityConfiguration {
    @Bean
    SecurityFilterChain pages(HttpSecurity http, UserDetailsService accounts, PasswordEncoder encoder) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/styles.css", "/teach.css", "/fonts/**", "/icons/**", "/health")
                        .permitAll()
                        .requestMatchers("/teach", "/teach/**")
                        .hasRole("TEACHER"))
                .authenticationProvider(signIn(accounts, encoder))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        // each view says who may see it; an address without one is "nothing here", not a door
                        vaadin -> vaadin.loginView("/" + Addresses.SIGN_IN)
                                .defaultSuccessUrl("/teach")
                                .anyRequest(request -> request.permitAll()))
                .formLogin(form -> form.failureHandler(
                        (request, response, failure) -> response.sendRedirect(request.getContextPath() + "/"
                                + Addresses.SIGN_IN
                                + (failure instanceof SlowSignIn.TooManyTries ? "?problem=slow" : "?problem=wrong"))))
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static SlowSignIn signIn(UserDetailsService accounts, PasswordEncoder encoder) {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(accounts);
        passwords.setPasswordEncoder(encoder);
        return new SlowSignIn(passwords);
    }

    @Bean
    UserDetailsService accounts(Teachers teachers) {
        return name -> teachers.byName(name)
                .map(SignedInTeacher::new)
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}
