namespace LayananPublik.Kantor;

/// <summary>A WhatsApp number of the office: Meta's phone_number_id and the unit whose desk answers it.</summary>
public sealed class NomorKantor
{
    NomorKantor() { }

    public int Id { get; private set; }

    public string PhoneNumberId { get; private set; } = "";

    /// <summary>As citizens see it, digits with country code.</summary>
    public string Tampilan { get; private set; } = "";

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public bool Aktif { get; private set; } = true;

    public static NomorKantor Daftarkan(string phoneNumberId, string tampilan, UnitKerja unit) =>
        new() { PhoneNumberId = phoneNumberId, Tampilan = tampilan, UnitKerja = unit, UnitKerjaId = unit.Id };

    public void Ubah(string tampilan, int unitKerjaId, bool aktif) => (Tampilan, UnitKerjaId, Aktif) = (tampilan, unitKerjaId, aktif);
}
