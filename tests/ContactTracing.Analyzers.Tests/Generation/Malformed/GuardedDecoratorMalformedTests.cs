using ContactTracing.Analyzers.Generation.GuardedDecorator;
using ContactTracing.TestKit;

namespace ContactTracing.Analyzers.Tests.Generation.Malformed;

public sealed class GuardedDecoratorMalformedTests
{
    private const string Source =
        """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using ContactTracing.DataProtection;

        namespace Hospital
        {
            public class IndexCase { [HealthData] public string Finding { get; set; } = ""; }

            public interface IReader<T> where T : class
            {
                [NeedToKnow("The nurse calls the person.", TracingPurpose.GuidanceAndFollowUp, Roles = new[] { "nurse" })]
                Task<T> FindAsync(Guid id);
                IEnumerable<T> All(params string[] names);
            }

            public interface ICases : IReader<IndexCase>
            {
                event EventHandler Changed;
                IndexCase Last { get; set; }
                [NeedToKnow("The nurse closes the file.", TracingPurpose.GuidanceAndFollowUp)]
                void Close<TReason>(Guid id, out TReason reason) where TReason : struct;
                string this[int index] { get; }
            }
        }
        """;

    [Fact]
    public void HalfTypedCode_GetsNoFurtherErrors() => MalformedCode.AddsNoErrors<GuardedDecoratorGenerator>(Source, variants: 300, TestFramework.Net100);
}
