using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Disclosure.Switches;

/// <summary>
/// The switches that the rule knows. Not among them: <c>EnableDetailedErrors</c> of Entity Framework Core, which names the
/// property that could not be read and no value.
/// </summary>
internal static class LeakySwitches
{
    private const string Values = nameof(Values);
    private const string Bodies = nameof(Bodies);
    private const string Errors = nameof(Errors);
    private const string Rows = nameof(Rows);
    private const string Personal = nameof(Personal);

    public static ImmutableArray<LeakySwitch> All { get; } =
    [
        Boolean("M:Microsoft.EntityFrameworkCore.DbContextOptionsBuilder.EnableSensitiveDataLogging(System.Boolean)", Values, "sensitiveDataLoggingEnabled"),
        Boolean("M:Microsoft.EntityFrameworkCore.DbContextOptionsBuilder`1.EnableSensitiveDataLogging(System.Boolean)", Values, "sensitiveDataLoggingEnabled"),
        Boolean("M:Npgsql.NpgsqlDataSourceBuilder.EnableParameterLogging(System.Boolean)", Values, "parameterLoggingEnabled"),
        Boolean("M:Npgsql.NpgsqlSlimDataSourceBuilder.EnableParameterLogging(System.Boolean)", Values, "parameterLoggingEnabled"),
        Boolean("M:Npgsql.NpgsqlLoggingConfiguration.InitializeLogging(Microsoft.Extensions.Logging.ILoggerFactory,System.Boolean)", Values, "parameterLoggingEnabled"),
        Boolean("P:Npgsql.NpgsqlConnectionStringBuilder.LogParameters", Values),
        Boolean("P:Npgsql.NpgsqlConnectionStringBuilder.IncludeErrorDetail", Rows),

        HttpFields("P:Microsoft.AspNetCore.HttpLogging.HttpLoggingOptions.LoggingFields"),
        HttpFields("P:Microsoft.AspNetCore.HttpLogging.HttpLoggingInterceptorContext.LoggingFields"),
        HttpFields("M:Microsoft.AspNetCore.HttpLogging.HttpLoggingInterceptorContext.Enable(Microsoft.AspNetCore.HttpLogging.HttpLoggingFields)", "fields"),
        HttpFields("M:Microsoft.AspNetCore.Builder.HttpLoggingEndpointConventionBuilderExtensions.WithHttpLogging``1(``0,Microsoft.AspNetCore.HttpLogging.HttpLoggingFields,System.Nullable{System.Int32},System.Nullable{System.Int32})", "loggingFields"),
        HttpFields("M:Microsoft.AspNetCore.HttpLogging.HttpLoggingAttribute.#ctor(Microsoft.AspNetCore.HttpLogging.HttpLoggingFields)", "loggingFields"),

        new("M:Microsoft.AspNetCore.Builder.DeveloperExceptionPageExtensions.UseDeveloperExceptionPage(Microsoft.AspNetCore.Builder.IApplicationBuilder)", Errors, Parameter: null, []),
        new("M:Microsoft.AspNetCore.Builder.DeveloperExceptionPageExtensions.UseDeveloperExceptionPage(Microsoft.AspNetCore.Builder.IApplicationBuilder,Microsoft.AspNetCore.Builder.DeveloperExceptionPageOptions)", Errors, Parameter: null, []),
        Boolean("P:Microsoft.AspNetCore.SignalR.HubOptions.EnableDetailedErrors", Errors),
        Boolean("P:Microsoft.AspNetCore.Components.Server.CircuitOptions.DetailedErrors", Errors),
        Boolean("P:Grpc.AspNetCore.Server.GrpcServiceOptions.EnableDetailedErrors", Errors),
        Boolean("P:HotChocolate.Execution.Options.RequestExecutorOptions.IncludeExceptionDetails", Errors),
        Boolean("P:CoreWCF.Description.ServiceDebugBehavior.IncludeExceptionDetailInFaults", Errors),
        Boolean("P:System.ServiceModel.Description.ServiceDebugBehavior.IncludeExceptionDetailInFaults", Errors),

        Boolean("P:Microsoft.IdentityModel.Logging.IdentityModelEventSource.ShowPII", Personal),
        Boolean("P:Microsoft.IdentityModel.Logging.IdentityModelEventSource.LogCompleteSecurityArtifact", Personal),
        Boolean("P:Sentry.SentryOptions.SendDefaultPii", Personal),
    ];

    private static readonly ILookup<string, LeakySwitch> ByName = All.ToLookup(static s => s.Name, StringComparer.Ordinal);

    /// <summary>The simple names by which they are used; of an attribute, without its suffix.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(static s => s.Name.Replace("Attribute", string.Empty)).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a switch has the simple name, of its type for a constructor.</summary>
    public static bool AreNamed(string name) => ByName.Contains(name);

    /// <summary>The switch that a method, constructor or property is, null for all others.</summary>
    public static LeakySwitch? Of(ISymbol member)
    {
        var name = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? member.ContainingType.Name : member.Name;
        if (!ByName.Contains(name))
        {
            return null;
        }

        var id = ((member as IMethodSymbol)?.ReducedFrom ?? member).OriginalDefinition.GetDocumentationCommentId();
        return ByName[name].FirstOrDefault(s => s.Id == id);
    }

    private static LeakySwitch Boolean(string id, string effect, string? parameter = null) => new(id, effect, parameter, []);

    private static LeakySwitch HttpFields(string id, string? parameter = null) => new(id, Bodies, parameter, ["RequestBody", "ResponseBody"]);
}
