Console.WriteLine("hasil");
