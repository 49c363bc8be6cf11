Console.WriteLine("AutoAttend");
