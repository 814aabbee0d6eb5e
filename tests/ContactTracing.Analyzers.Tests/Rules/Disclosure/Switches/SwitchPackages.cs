using System.Collections.Immutable;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure.Switches;

/// <summary>The real packages whose switches CT2006 knows, and stubs of those that cannot be restored.</summary>
internal static class SwitchPackages
{
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        TestReferences.Of(typeof(Microsoft.EntityFrameworkCore.DbContext).Assembly),
        TestReferences.Of(typeof(Npgsql.NpgsqlConnection).Assembly),
        TestReferences.Of(typeof(Microsoft.IdentityModel.Logging.IdentityModelEventSource).Assembly),
        TestReferences.Of(typeof(Grpc.AspNetCore.Server.GrpcServiceOptions).Assembly),
        TestReferences.Of(typeof(Sentry.SentrySdk).Assembly),
    ];

    /// <summary>Signatures only, after the published documentation.</summary>
    public const string Stubs = """
        namespace HotChocolate.Execution.Options
        {
            public class RequestExecutorOptions
            {
                public bool IncludeExceptionDetails { get; set; }
            }
        }

        namespace CoreWCF.Description
        {
            public class ServiceDebugBehavior
            {
                public bool IncludeExceptionDetailInFaults { get; set; }
            }
        }

        namespace System.ServiceModel.Description
        {
            public class ServiceDebugBehavior
            {
                public bool IncludeExceptionDetailInFaults { get; set; }
            }
        }
        """;
}
