using ContactTracing.Analyzers.Tests.Rules.Disclosure.Switches;
using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Disclosure.LeakySwitchAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

public sealed partial class LeakySwitchAnalyzerTests
{
    [Fact]
    public Task Message_NamesTheSwitchItsEffectTheObligationAndTheRemedy() => Verify.Analyzer(
        Web.With("options.UseModel(null!).{|#0:EnableSensitiveDataLogging()|};"),
        Expect(0)
            .Message("'EnableSensitiveDataLogging' writes the values of entities and parameters to the log, and not in development alone, against professional secrecy (S24); open it behind a check for the development environment")
            .Message("« EnableSensitiveDataLogging » écrit les valeurs des entités et des paramètres dans le journal, et pas seulement en développement, contre le secret professionnel (S24) ; ouvrez-le derrière un test de l’environnement de développement", "fr"));

    [Fact]
    public Task EveryEffect_HasItsMessage() => Verify.Analyzer(
        Web.With("""
            {|#0:logging.LoggingFields = HttpLoggingFields.All|};
            app.{|#1:UseDeveloperExceptionPage()|};
            new Npgsql.NpgsqlConnectionStringBuilder { {|#2:IncludeErrorDetail = true|} };
            {|#3:Microsoft.IdentityModel.Logging.IdentityModelEventSource.ShowPII = true|};
            """),
        Expect(0).Message("'HttpLoggingOptions.LoggingFields' writes the bodies of requests and responses to the log, and not in development alone, against professional secrecy (S24); open it behind a check for the development environment"),
        Expect(1).Message("'UseDeveloperExceptionPage' shows callers the details of errors with the data in them, and not in development alone, against professional secrecy (S24); open it behind a check for the development environment"),
        Expect(2).Message("'NpgsqlConnectionStringBuilder.IncludeErrorDetail' puts the values of rows that break a constraint into the texts of exceptions, and not in development alone, against professional secrecy (S24); open it behind a check for the development environment"),
        Expect(3).Message("'IdentityModelEventSource.ShowPII' lets personal data into the logs and reports of the library, and not in development alone, against professional secrecy (S24); open it behind a check for the development environment"));

    [Fact]
    public Task EntityFramework_Reports() => Verify.Analyzer(Web.With("""
        options.[|EnableSensitiveDataLogging()|];
        options.[|EnableSensitiveDataLogging(true)|].EnableDetailedErrors();
        options.[|EnableSensitiveDataLogging(sensitiveDataLoggingEnabled: !false)|];
        new DbContextOptionsBuilder<DbContext>().[|EnableSensitiveDataLogging()|];
        builder.Services.AddDbContext<DbContext>(o => o.[|EnableSensitiveDataLogging()|]);

        options.EnableSensitiveDataLogging(false);
        options.EnableSensitiveDataLogging(env.IsDevelopment());
        options.EnableSensitiveDataLogging(flag);
        options.EnableDetailedErrors();
        Own.EnableSensitiveDataLogging();
        """,
        """
        private static class Own { public static void EnableSensitiveDataLogging(bool enabled = true) { } }
        """));

    [Fact]
    public Task HttpLogging_Reports() => Verify.Analyzer(Web.With("""
        [|logging.LoggingFields = HttpLoggingFields.All|];
        [|logging.LoggingFields = HttpLoggingFields.RequestMethod | HttpLoggingFields.ResponseBody|];
        [|logging.LoggingFields |= HttpLoggingFields.RequestBody|];
        builder.Services.AddHttpLogging(o => [|o.LoggingFields = HttpLoggingFields.Request|]);
        app.MapGet("/cases", () => 1).[|WithHttpLogging(HttpLoggingFields.Response)|];
        _ = new HttpLoggingOptions { [|LoggingFields = HttpLoggingFields.All|] };

        logging.LoggingFields = HttpLoggingFields.RequestMethod | HttpLoggingFields.ResponseStatusCode;
        logging.LoggingFields = HttpLoggingFields.All & ~(HttpLoggingFields.RequestBody | HttpLoggingFields.ResponseBody);
        logging.LoggingFields &= ~HttpLoggingFields.RequestBody;
        logging.LoggingFields = HttpLoggingFields.RequestPropertiesAndHeaders;
        logging.RequestBodyLogLimit = 10;
        app.MapGet("/cases", () => 1).WithHttpLogging(HttpLoggingFields.Duration);
        """));

    [Fact]
    public Task HttpLoggingOfAnEndpoint_Reports() => Verify.Analyzer(Web.Of("""
        using Microsoft.AspNetCore.HttpLogging;

        public class Cases
        {
            [HttpLogging([|HttpLoggingFields.All|])]
            public void Add() { }

            [HttpLogging(HttpLoggingFields.Duration)]
            public void Remove() { }
        }
        """));

    [Fact]
    public Task ErrorDetails_Report() => Verify.Analyzer(Web.With("""
        app.[|UseDeveloperExceptionPage()|];
        app.[|UseDeveloperExceptionPage(new DeveloperExceptionPageOptions())|];
        builder.Services.AddSignalR(o => [|o.EnableDetailedErrors = true|]);
        builder.Services.AddSignalR().AddHubOptions<Microsoft.AspNetCore.SignalR.Hub>(o => { [|o.EnableDetailedErrors = true|]; });
        builder.Services.AddServerSideBlazor(o => [|o.DetailedErrors = true|]);
        [|new Grpc.AspNetCore.Server.GrpcServiceOptions().EnableDetailedErrors = true|];
        [|new HotChocolate.Execution.Options.RequestExecutorOptions().IncludeExceptionDetails = true|];
        _ = new CoreWCF.Description.ServiceDebugBehavior { [|IncludeExceptionDetailInFaults = true|] };

        app.UseExceptionHandler();
        builder.Services.AddSignalR(o => o.EnableDetailedErrors = false);
        builder.Services.AddSignalR(o => o.EnableDetailedErrors = null);
        builder.Services.AddSignalR(o => o.EnableDetailedErrors = env.IsDevelopment());
        """));

    [Fact]
    public Task Npgsql_Reports() => Verify.Analyzer(Web.With("""
        var text = new Npgsql.NpgsqlConnectionStringBuilder();
        [|text.IncludeErrorDetail = true|];
        [|text.LogParameters = true|];
        new Npgsql.NpgsqlDataSourceBuilder([|"Host=db;Include Error Detail=true"|]).[|EnableParameterLogging()|];
        _ = new Npgsql.NpgsqlConnection($"Host={env.ApplicationName}[|;IncludeErrorDetail=True;Database=cases|]");
        _ = Connection + [|";log parameters = yes"|];

        text.IncludeErrorDetail = false;
        _ = new Npgsql.NpgsqlConnection("Host=db;Include Error Detail=false;Database=cases");
        _ = "Set Include Error Detail=true while developing";
        _ = "Include=Error;Detail=true";
        """,
        """
        private const string Connection = [|"Host=db;Include Error Detail=true;Database=cases"|];
        """));

    [Fact]
    public Task PersonalData_Reports() => Verify.Analyzer(Web.With("""
        [|Microsoft.IdentityModel.Logging.IdentityModelEventSource.ShowPII = true|];
        Sentry.SentrySdk.Init(o => { [|o.SendDefaultPii = true|]; o.Debug = true; });

        Microsoft.IdentityModel.Logging.IdentityModelEventSource.ShowPII = false;
        Sentry.SentrySdk.Init(o => o.SendDefaultPii = env.IsDevelopment());
        """));

    /// <summary>Tests run on invented people.</summary>
    [Fact]
    public Task TestProject_DoesNotReport()
    {
        var project = Web.With("options.EnableSensitiveDataLogging();");
        return Verify.Analyzer(project with { References = [.. project.References, TestReferences.Of(typeof(FactAttribute).Assembly)] });
    }

    [Fact]
    public Task HalfTypedCode_DoesNotThrow() => Verify.Survives(Web.With("""
        if (env.IsDevelopment() is not true || (flag && env.EnvironmentName == "Production")) return;
        options.EnableSensitiveDataLogging(sensitiveDataLoggingEnabled: true);
        logging.LoggingFields |= HttpLoggingFields.All;
        switch (env.EnvironmentName) { case "Development": app?.UseDeveloperExceptionPage(); break; }
        """));
}
