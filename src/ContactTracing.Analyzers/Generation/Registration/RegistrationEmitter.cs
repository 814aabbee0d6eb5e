using ContactTracing.Analyzers.Generation.Registration.Model;
using ContactTracing.Analyzers.Generation.Registry;
using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis.Text;
using static ContactTracing.Analyzers.Generation.Retention.EmittedNames;

namespace ContactTracing.Analyzers.Generation.Registration;

/// <summary>Writes the extension method that registers an assembly.</summary>
internal static class RegistrationEmitter
{
    private const string HostingLibrary = Library + "Hosting.";
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.";

    private const string Parameters = """
        /// <typeparam name="TContext">The context, registered with the services.</typeparam>
        /// <param name="services">The services of the application.</param>
        /// <param name="configure">Changes the schedule that the configuration sets.</param>
        /// <returns>A builder to which purges of other stores can be added.</returns>
        """;

    public static SourceText Emit(RegistrationModel model)
    {
        var writer = new SourceWriter();
        GeneratedFile.WriteHeader(writer, model.IsNullableSupported);
        if (model.Namespace.Length == 0)
        {
            WriteType(writer, model);
            return writer.ToSourceText();
        }

        writer.OpenBlock("namespace " + model.Namespace);
        WriteType(writer, model);
        writer.CloseBlock();
        return writer.ToSourceText();
    }

    private static void WriteType(SourceWriter writer, RegistrationModel model)
    {
        writer.WriteLine("/// <summary>Registers with the services of an application what was generated for this assembly.</summary>");
        writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        writer.OpenBlock("internal static class " + RegistryName.Registration);
        WriteOwnCall(writer, model);
        writer.CloseBlock();
        writer.WriteLine();
        writer.WriteLine("/// <summary>Registers the same from another assembly: a host and its layers each have a call of their own name.</summary>");
        writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        writer.OpenBlock("public static class " + model.PublicName);
        WriteDocumentation(writer, model);
        WriteRegistration(writer, model);
        WritePurge(writer, model);
        writer.CloseBlock();
    }

    private static void WriteOwnCall(SourceWriter writer, RegistrationModel model)
    {
        writer.WriteLine("/// <summary>Schedules the purge of the retained entity types of this assembly that a database holds (S8, S10).</summary>");
        writer.WriteLine(Parameters);
        WriteSignature(writer, model, "AddContactTracing");
        writer.WriteLine($"    {model.PublicName}.Add{model.PublicName}<TContext>(services, configure);");
    }

    private static void WriteDocumentation(SourceWriter writer, RegistrationModel model)
    {
        writer.WriteLine("""
            /// <summary>Schedules the purge of the retained entity types of this assembly that a database holds (S8, S10).</summary>
            /// <remarks>
            /// A type that is not in the model of the context is left out; where no context has it, the log says so when the host starts,
            /// and the health check too. Every run and preview has a context of its own, from a scope that is disposed after it.
            /// <list type="bullet">
            """);
        foreach (var entity in model.Entities)
        {
            writer.WriteLine($"/// <item><see cref=\"{entity.DocumentationReference}\"/></item>");
        }

        writer.WriteLine("""
            /// </list>
            /// </remarks>
            """);
        writer.WriteLine(Parameters);
    }

    private static void WriteSignature(SourceWriter writer, RegistrationModel model, string name) => writer.WriteLine($"""
        public static {HostingLibrary}ContactTracingPurgeBuilder {name}<TContext>(
            this {Services}IServiceCollection services,
            global::System.Action<{HostingLibrary}PurgeScheduleOptions>{Nullable(model)} configure = null)
            where TContext : {Context} =>
        """);

    private static void WriteRegistration(SourceWriter writer, RegistrationModel model)
    {
        WriteSignature(writer, model, "Add" + model.PublicName);
        writer.WriteLine($"    {HostingLibrary}ContactTracingPurgeExtensions.AddContactTracingPurge(services, configure)");
        var calls = model.Entities.Select(static entity => $"""
                    .AddPurge(
                        {entity.Retention}.Policy,
                        (scope, options) => PurgeOf<TContext, {entity.Reference}>(
                            scope, openContext => {entity.Retention}.ToPurge(openContext, options)))
            """.Replace("\r", ""));
        writer.WriteLine(string.Join("\n", calls) + ";");
    }

    private static void WritePurge(SourceWriter writer, RegistrationModel model) => writer.WriteLine($$"""

        private static {{Library}}IPurge{{Nullable(model)}} PurgeOf<TContext, TRecord>(
            global::System.IServiceProvider scope,
            global::System.Func<global::System.Func<{{Context}}>, {{Library}}IPurge> purge)
            where TContext : {{Context}}
        {
            var context = {{Services}}ServiceProviderServiceExtensions.GetRequiredService<TContext>(scope);
            return context.Model.FindEntityType(typeof(TRecord)) == null ? null : purge(() => context);
        }
        """);

    private static string Nullable(RegistrationModel model) => model.IsNullableSupported ? "?" : "";
}
