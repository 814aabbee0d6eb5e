using ContactTracing.Analyzers.Tests.Rules.Disclosure.Switches;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Disclosure.LeakySwitchAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Disclosure.LeakySwitchCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

public sealed class LeakySwitchCodeFixTests
{
    [Fact]
    public Task BooleanSwitch_TakesTheCheckAsItsValue() => Verify.CodeFix(
        Web.With("""
            options.[|EnableSensitiveDataLogging()|];
            options.EnableDetailedErrors().[|EnableSensitiveDataLogging(true)|].EnableServiceProviderCaching();
            options.[|EnableSensitiveDataLogging(sensitiveDataLoggingEnabled: true)|].[|EnableSensitiveDataLogging()|];
            builder.Services.AddDbContext<DbContext>(o => o.[|EnableSensitiveDataLogging()|]);
            builder.Services.AddSignalR(o => [|o.EnableDetailedErrors = true|]);
            _ = new Npgsql.NpgsqlConnectionStringBuilder { [|IncludeErrorDetail = true|] };
            """),
        Web.With("""
            options.EnableSensitiveDataLogging(env.IsDevelopment());
            options.EnableDetailedErrors().EnableSensitiveDataLogging(env.IsDevelopment()).EnableServiceProviderCaching();
            options.EnableSensitiveDataLogging(sensitiveDataLoggingEnabled: env.IsDevelopment()).EnableSensitiveDataLogging(env.IsDevelopment());
            builder.Services.AddDbContext<DbContext>(o => o.EnableSensitiveDataLogging(env.IsDevelopment()));
            builder.Services.AddSignalR(o => o.EnableDetailedErrors = env.IsDevelopment());
            _ = new Npgsql.NpgsqlConnectionStringBuilder { IncludeErrorDetail = env.IsDevelopment() };
            """));

    [Fact]
    public Task OtherSwitch_IsWrapped() => Verify.CodeFix(
        Web.With("""
            // what went wrong
            app.[|UseDeveloperExceptionPage()|];
            if (flag)
                app.[|UseDeveloperExceptionPage()|];
            builder.Services.AddHttpLogging(o => { [|o.LoggingFields = HttpLoggingFields.All|]; });
            """),
        Web.With("""
            // what went wrong
            if (env.IsDevelopment())
            {
                app.UseDeveloperExceptionPage();
            }
            if (flag)
                if (env.IsDevelopment())
                {
                    app.UseDeveloperExceptionPage();
                }
            builder.Services.AddHttpLogging(o => { if (env.IsDevelopment()) { o.LoggingFields = HttpLoggingFields.All; } });
            """));

    [Fact]
    public Task EnvironmentOfABuilderOrAField_IsAsked() => Verify.CodeFix(
        Web.Of("""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Hosting;
            using Microsoft.EntityFrameworkCore;
            using Microsoft.Extensions.DependencyInjection;

            public class Start
            {
                public static void Add(WebApplicationBuilder builder) =>
                    builder.Services.AddDbContext<DbContext>(o => o.[|EnableSensitiveDataLogging()|]);
            }

            public class Store(IWebHostEnvironment environment) : DbContext
            {
                protected override void OnConfiguring(DbContextOptionsBuilder options) => options.[|EnableSensitiveDataLogging()|];
            }
            """),
        Web.Of("""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Hosting;
            using Microsoft.EntityFrameworkCore;
            using Microsoft.Extensions.DependencyInjection;

            public class Start
            {
                public static void Add(WebApplicationBuilder builder) =>
                    builder.Services.AddDbContext<DbContext>(o => o.EnableSensitiveDataLogging(builder.Environment.EnvironmentName == "Development"));
            }

            public class Store(IWebHostEnvironment environment) : DbContext
            {
                protected override void OnConfiguring(DbContextOptionsBuilder options) => options.EnableSensitiveDataLogging(environment.EnvironmentName == "Development");
            }
            """));

    [Fact]
    public Task WhereNothingCanBeAsked_NoFixIsOffered() => Verify.NoCodeFix(Web.Of("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        public class Store(IHostEnvironment environment) : DbContext
        {
            private readonly string _name = environment.ApplicationName;

            protected static void Configure(DbContextOptionsBuilder options, IServiceCollection services, WebApplication app)
            {
                services.AddDbContext<DbContext>(static o => o.[|EnableSensitiveDataLogging()|]);
                _ = app.[|UseDeveloperExceptionPage()|].UseRouting();
                _ = [|"Host=db;Include Error Detail=true"|];
            }

            public static DbContextOptionsBuilder Options { get; } = new DbContextOptionsBuilder().[|EnableSensitiveDataLogging()|];

            public string Name => _name;
        }
        """));
}
