using AutoAttend.Silo.Commands;

return await Command.Run(args, Console.Out, Console.Error);
