using ContactTracing.Benchmarks.Inputs.Synthetic.Templates;

namespace ContactTracing.Benchmarks.Inputs.Synthetic;

/// <summary>The files of one feature.</summary>
internal static class ModuleFiles
{
    public static IEnumerable<SourceFile> Of(Module module, Annotations annotations)
    {
        yield return File(module, "", EntityTemplate.Text(module));
        yield return File(module, "Messages", MessagesTemplate.Text(module));
        yield return File(module, "Repository", RepositoryTemplate.Text(module));
        yield return File(module, "Service", ServiceTemplate.Text(module));
        yield return File(module, "Validator", ValidatorTemplate.Text(module));
        yield return File(module, "Export", ExportTemplate.Text(module));
        yield return File(module, "Controller", ControllerTemplate.Text(module));
        if (module.HasPerson)
        {
            yield return File(module, "FollowUp", FollowUpTemplate.Text(module, annotations));
        }

        if (module.Leaks)
        {
            yield return File(module, "Reminder", LeakTemplate.Text(module, annotations));
        }
    }

    private static SourceFile File(Module module, string suffix, string text) =>
        SourceFile.Of($"{module.Project}/{module.Name}s/{module.Name}{suffix}.cs", text);
}
