using ContactTracing.Analyzers.Generation.GuardedDecorator.Model;
using ContactTracing.Analyzers.Generation.Shared;
using static ContactTracing.Analyzers.Generation.Retention.EmittedNames;

namespace ContactTracing.Analyzers.Generation.GuardedDecorator;

/// <summary>Writes how sequences are guarded: a grant may end, and an actor leave, while they are read.</summary>
internal static class StreamGuardEmitter
{
    private const string Generic = "global::System.Collections.Generic.";

    public static void Write(SourceWriter writer, GuardedDecoratorModel model)
    {
        var element = model.Names.Element;
        if (model.HasStreams)
        {
            writer.WriteLine($$"""

                private {{Generic}}IEnumerable<{{element}}> {{model.Names.Guarded}}<{{element}}>({{Library}}AccessGrant grant, {{Generic}}IEnumerable<{{element}}> elements)
                {
                    foreach (var element in elements)
                    {
                        this.guard.Demand(grant);
                        yield return element;
                    }
                }
                """);
        }

        if (model.HasAsyncStreams)
        {
            writer.WriteLine($$"""

                private async {{Generic}}IAsyncEnumerable<{{element}}> {{model.Names.Guarded}}<{{element}}>(
                    {{Library}}AccessPath path,
                    {{Library}}AuditOperation operation,
                    global::System.Func<{{Generic}}IAsyncEnumerable<{{element}}>> open,
                    [global::System.Runtime.CompilerServices.EnumeratorCancellation] {{Cancellation}} cancellationToken)
                {
                    var grant = await this.guard.EnterAsync(path, operation, null, cancellationToken).ConfigureAwait(false);
                    await foreach (var element in global::System.Threading.Tasks.TaskAsyncEnumerableExtensions
                        .WithCancellation(open(), cancellationToken)
                        .ConfigureAwait(false))
                    {
                        this.guard.Demand(grant);
                        yield return element;
                    }
                }
                """);
        }
    }
}
