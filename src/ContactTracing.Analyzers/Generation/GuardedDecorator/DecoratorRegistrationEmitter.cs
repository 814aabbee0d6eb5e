using ContactTracing.Analyzers.Generation.GuardedDecorator.Model;
using ContactTracing.Analyzers.Generation.Shared;
using static ContactTracing.Analyzers.Generation.Retention.EmittedNames;

namespace ContactTracing.Analyzers.Generation.GuardedDecorator;

/// <summary>Writes the method that registers an implementation so that only its decorator can be resolved.</summary>
internal static class DecoratorRegistrationEmitter
{
    /// <summary>What the name of the class adds to that of the decorator.</summary>
    public const string Suffix = "Registration";

    private const string Services = "global::Microsoft.Extensions.DependencyInjection.";
    private const string Trimming = "global::System.Diagnostics.CodeAnalysis.";

    public static void Write(SourceWriter writer, GuardedDecoratorModel model, DecoratorRegistration registration)
    {
        var name = model.Name.TrimStart('@');
        var annotation = registration.KnowsTrimming
            ? $"[{Trimming}DynamicallyAccessedMembers({Trimming}DynamicallyAccessedMemberTypes.PublicConstructors)] "
            : "";
        writer.WriteLine();
        writer.WriteLine($"/// <summary>Registers implementations of <see cref=\"{model.Type.DocumentationReference}\"/> behind their guard.</summary>");
        writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        writer.OpenBlock($"internal static class {Identifiers.EscapeTypeName(name + Suffix)}");

        // Whoever does not have the key cannot resolve what it stands for; the container still makes and disposes of it.
        writer.WriteLine($$"""
            private static readonly object Undecorated = new object();

            /// <summary>
            /// Registers an implementation of <see cref="{{model.Type.DocumentationReference}}"/>: who asks for the interface gets it behind its guard, and nobody can
            /// ask for the implementation itself (S25). The <see cref="{{Library}}AccessGuard"/> is resolved from the same services.
            /// </summary>
            /// <typeparam name="TImplementation">The implementation. Do not register it by itself as well.</typeparam>
            /// <param name="services">The services of the application.</param>
            /// <param name="lifetime">How long one lives.</param>
            /// <returns>The services.</returns>
            /// <exception cref="global::System.ArgumentNullException"><paramref name="services"/> is missing.</exception>
            public static {{Services}}IServiceCollection Add{{name}}<{{annotation}}TImplementation>(
                this {{Services}}IServiceCollection services, {{Services}}ServiceLifetime lifetime = {{Services}}ServiceLifetime.Scoped)
                where TImplementation : class, {{model.Type.Reference}}
            {
                if (services is null)
                {
                    throw new global::System.ArgumentNullException(nameof(services));
                }

                services.Add(new {{Services}}ServiceDescriptor(typeof(TImplementation), Undecorated, typeof(TImplementation), lifetime));
                services.Add(new {{Services}}ServiceDescriptor(
                    typeof({{model.Type.Reference}}),
                    provider => new {{model.Type.SiblingReferenceTo(model.Name)}}(
                        {{Services}}ServiceProviderKeyedServiceExtensions.GetRequiredKeyedService<TImplementation>(provider, Undecorated),
                        {{Services}}ServiceProviderServiceExtensions.GetRequiredService<{{Library}}AccessGuard>(provider)),
                    lifetime));
                return services;
            }
            """);
        writer.CloseBlock();
    }
}
