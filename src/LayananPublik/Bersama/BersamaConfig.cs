using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Bersama;

sealed class IsiLemariConfig : IEntityTypeConfiguration<IsiLemari>
{
    public void Configure(EntityTypeBuilder<IsiLemari> e)
    {
        e.Property(x => x.Sari).HasMaxLength(64);
        e.Property(x => x.Mime).HasMaxLength(100);
        e.Property(x => x.KunciId).HasMaxLength(16);
        e.HasIndex(x => x.Sari).IsUnique();
    }
}

sealed class KabarConfig : IEntityTypeConfiguration<Kabar>
{
    public void Configure(EntityTypeBuilder<Kabar> e)
    {
        e.Property(x => x.Topik).HasMaxLength(64);
        e.HasIndex(x => x.Pada);
    }
}

static class RiwayatConfig
{
    public static void Isi<T>(EntityTypeBuilder<T> e) where T : Riwayat
    {
        e.Property(x => x.Pelaku).HasMaxLength(120);
        e.Property(x => x.Tindakan).HasMaxLength(40);
        e.Property(x => x.Dari).HasMaxLength(24);
        e.Property(x => x.Ke).HasMaxLength(24);
        e.Property(x => x.Alasan).HasMaxLength(Riwayat.PanjangAlasan);
        e.HasIndex(x => x.Pada);
    }
}
