using AutoAttend.Silo.Commands;

return await Command.Run(args);
