package org.framewise.ui.security;

import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.framewise.classroom.KnownBrowsers;
import org.framewise.classroom.Teachers;
import org.framewise.ui.address.Addresses;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Configures access: learner pages are public, everything under {@code /teach} requires a signed-in teacher. */
@Configuration
@EnableWebSecurity
class SecurityConfiguration {
    private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), midi=(),"
            + " serial=(), bluetooth=(), display-capture=(), browsing-topics=()";

    @Bean
    FilterRegistrationBean<RequestLimits> requestLimits() {
        FilterRegistrationBean<RequestLimits> filter = new FilterRegistrationBean<>(new RequestLimits());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 8);
        return filter;
    }

    @Bean
    FilterRegistrationBean<WrongJoinLinks> wrongJoinLinks(Codes codes) {
        FilterRegistrationBean<WrongJoinLinks> filter = new FilterRegistrationBean<>(new WrongJoinLinks(codes));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 9); // before a session is created for the request
        return filter;
    }

    @Bean
    FilterRegistrationBean<SessionLimits> sessionLimits() {
        FilterRegistrationBean<SessionLimits> filter =
                new FilterRegistrationBean<>(new SessionLimits(System::nanoTime));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    FilterRegistrationBean<RequestQueue> waitingLine() {
        FilterRegistrationBean<RequestQueue> filter = new FilterRegistrationBean<>(new RequestQueue());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 11);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EventLimit> eventLimit() {
        FilterRegistrationBean<EventLimit> filter = new FilterRegistrationBean<>(new EventLimit());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 12); // after RequestQueue, which reads the body
        return filter;
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            PasswordCheck passwords,
            Teachers teachers,
            KnownBrowsers browsers,
            RequestUtil internal,
            Clock clock) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/styles.css", "/teach.css", "/fonts/**", "/icons/**", "/health")
                        .permitAll()
                        .requestMatchers("/teach", "/teach/**")
                        .hasRole("TEACHER"))
                .authenticationProvider(passwords.provider())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        // each view declares its own access; a URL without a view answers "not found" instead of
                        // redirecting to the sign-in page
                        vaadin -> vaadin.loginView("/" + Addresses.SIGN_IN)
                                .defaultSuccessUrl("/teach")
                                // Vaadin's setting would let a page of another site sign somebody in
                                .enableCsrfConfiguration(false)
                                .anyRequest(request -> request.permitAll()))
                .sessionManagement(
                        sessions -> sessions.sessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(
                                List.of(new ChangeSessionIdAuthenticationStrategy(), new RememberBrowser(browsers)))))
                .formLogin(form -> form.authenticationDetailsSource(request -> SignInVisit.of(request, clock.instant()))
                        .failureHandler((request, response, failure) -> response.sendRedirect(request.getContextPath()
                                + "/"
                                + Addresses.SIGN_IN
                                + (failure instanceof SlowSignIn.TooManyTries ? "?problem=slow" : "?problem=wrong"))))
                .csrf(forms -> forms.ignoringRequestMatchers(
                                request -> !isSignIn(request) && internal.isFrameworkInternalRequest(request))
                        .withObjectPostProcessor(new ObjectPostProcessor<CsrfFilter>() {
                            @Override
                            public <F extends CsrfFilter> F postProcess(F filter) {
                                filter.setAccessDeniedHandler(SecurityConfiguration::refuse);
                                return filter;
                            }
                        }))
                .addFilterAfter(new EndedSessions(teachers), SecurityContextHolderFilter.class)
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        // pages have their own policy, see PagePolicy
                        .contentSecurityPolicy(policy -> policy.policyDirectives(PagePolicy.NO_PAGE))
                        .frameOptions(frames -> frames.deny())
                        .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .build();
    }

    private static boolean isSignIn(HttpServletRequest request) {
        return request.getServletPath().equals("/" + Addresses.SIGN_IN);
    }

    /** Rejects a form with a missing or wrong CSRF token: it comes from another site, or its session has expired. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException forged)
            throws IOException, ServletException {
        if (isSignIn(request)) {
            response.sendRedirect(request.getContextPath() + "/" + Addresses.SIGN_IN + "?problem=again");
        } else {
            new AccessDeniedHandlerImpl().handle(request, response, forged);
        }
    }

    /** Disables observations: they would time two dozen filters in every request, and nobody uses the timings. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Replaces the bean that Vaadin provides. */
    @Bean
    @Primary
    NavigationAccessControl rolesOfRequest(
            List<NavigationAccessChecker> checkers, NavigationAccessControlConfigurer access) {
        return access.build(RolesOfRequest::new, checkers);
    }

    @Bean
    PasswordCheck passwordCheck(
            UserDetailsService accounts, PasswordEncoder encoder, KnownBrowsers browsers, Clock clock) {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(accounts);
        passwords.setPasswordEncoder(encoder);
        return new PasswordCheck(new SlowSignIn(passwords, browsers::knows, System::nanoTime), clock);
    }

    @Bean
    UserDetailsService accounts(Teachers teachers) {
        return name -> teachers.byName(name)
                .map(SignedInTeacher::new)
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}
