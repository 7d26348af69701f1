using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LayananPublik.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AduanJanji : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AduanId",
                table: "CatatanBaca",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AduanUnit",
                columns: table => new
                {
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Isi = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AduanUnit", x => x.UnitKerjaId);
                    table.ForeignKey(
                        name: "FK_AduanUnit_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AduanUnit");

            migrationBuilder.DropColumn(
                name: "AduanId",
                table: "CatatanBaca");
        }
    }
}
