using ContactTracing.Analyzers.Generation.GuardedDecorator.Model;
using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis.Text;
using static ContactTracing.Analyzers.Generation.Retention.EmittedNames;

namespace ContactTracing.Analyzers.Generation.GuardedDecorator;

/// <summary>Writes <c>GuardedX</c> beside <c>IX</c>.</summary>
internal static class GuardedDecoratorEmitter
{
    public static SourceText Emit(GuardedDecoratorModel model) => GeneratedFile.Beside(model.Type, writer =>
    {
        WriteHeader(writer, model);
        WriteConstruction(writer, model);
        foreach (var member in model.Members)
        {
            writer.WriteLine();
            DecoratedMemberEmitter.Write(writer, model.Names, member);
        }

        StreamGuardEmitter.Write(writer, model);
        GuardedPathsEmitter.Write(writer, model);
        writer.CloseBlock();
        if (model.Registration is { } registration)
        {
            DecoratorRegistrationEmitter.Write(writer, model, registration);
        }
    });

    private static void WriteHeader(SourceWriter writer, GuardedDecoratorModel model)
    {
        var type = model.Type;
        if (type.IsNullableSupported)
        {
            // What an implementation promises about null beyond its types is said by attributes, which nobody sees here: calls go through the interface.
            writer.WriteLine("#nullable disable warnings");
        }

        writer.WriteLine($"""
            /// <summary>
            /// Guards a <see cref="{type.DocumentationReference}"/>: each declared access path is open to who acts with a declared role and purpose, and is in
            /// the audit trail before the call (S25; CSP, L.1110-4).
            /// </summary>
            /// <remarks>
            /// A member that hands out classified data without a declaration is refused to everybody. What hands out none is passed on as it is.
            /// </remarks>
            """);
        foreach (var parameter in type.Declaration.TypeParameters)
        {
            writer.WriteLine($"/// <typeparam name=\"{parameter.Name.TrimStart('@')}\">As in the interface.</typeparam>");
        }

        writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        foreach (var restriction in model.Restrictions)
        {
            writer.WriteLine(restriction);
        }

        writer.WriteLine($"{type.Accessibility} sealed class {model.Name}{type.Declaration.TypeArgumentList} : {type.Reference}");
        foreach (var clause in type.Declaration.ConstraintClauses)
        {
            writer.WriteLine("    " + clause);
        }

        writer.OpenBlock();
    }

    private static void WriteConstruction(SourceWriter writer, GuardedDecoratorModel model) => writer.WriteLine($$"""
        private readonly {{model.Type.Reference}} {{SignatureWriter.Inner}};
        private readonly {{Library}}AccessGuard guard;

        /// <summary>Guards an object.</summary>
        /// <param name="inner">What is guarded. Nobody else should have it.</param>
        /// <param name="guard">The guard.</param>
        /// <exception cref="global::System.ArgumentNullException">One of them is missing.</exception>
        public {{model.Name}}({{model.Type.Reference}} inner, {{Library}}AccessGuard guard)
        {
            this.{{SignatureWriter.Inner}} = inner ?? throw new global::System.ArgumentNullException(nameof(inner));
            this.guard = guard ?? throw new global::System.ArgumentNullException(nameof(guard));
        }
        """);
}
