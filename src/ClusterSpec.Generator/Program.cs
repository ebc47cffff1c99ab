using ClusterSpec.Generator;

return await GeneratorCommand.RunAsync(args, Console.Error);
