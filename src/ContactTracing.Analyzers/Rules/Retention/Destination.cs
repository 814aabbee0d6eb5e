using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Retention;

/// <summary>Tells a stream or writer that ends in a file or blob from one that ends in memory, a socket or a response.</summary>
internal static class Destination
{
    public static bool IsFile(IOperation value) => value switch
    {
        IConversionOperation conversion => IsFile(conversion.Operand),
        IAwaitOperation await => IsFile(await.Operation),
        { Type.Name: "FileStream" or "StreamWriter" } => true,
        IInvocationOperation call => Opens(call.TargetMethod),
        ILocalReferenceOperation local => InitialValueOf(local) is { } initial && IsFile(initial),
        IObjectCreationOperation creation => creation.Arguments.Any(static a => IsFile(a.Value)),
        _ => false,
    };

    private static bool Opens(IMethodSymbol method) => method.ContainingType?.Name switch
    {
        "File" or "FileInfo" => method.Name is "Create" or "CreateText" or "AppendText" or "Open" or "OpenWrite",
        "BlobClient" or "BlockBlobClient" or "CloudBlockBlob" => method.Name is "OpenWrite" or "OpenWriteAsync",
        _ => false,
    };

    private static IOperation? InitialValueOf(ILocalReferenceOperation local)
    {
        IOperation root = local;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants().OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(d => SymbolEqualityComparer.Default.Equals(d.Symbol, local.Local))?.Initializer?.Value;
    }
}
